import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// What the caller can have by phone now, and where the others go, with the clause.
struct PhoneOutlook: View {
    let visit: DeskVisit
    let file: StaffFile
    let answers: [PhoneAnswer]

    var body: some View {
        let words = PhoneWords(visit.language)
        details(.class("sheet")) {
            summary { words.title }
            p {
                span(.class(isOpen ? "pill ok" : "pill no")) {
                    isOpen ? words.isOpen : words.isClosed
                }
                " " + hours(words)
            }
            table(.class("cards")) {
                tbody {
                    for answer in answers {
                        tr {
                            td { visit.vocabulary.label(answer.kind) }
                            td { PhoneCell(visit: visit, file: file, answer: answer) }
                        }
                    }
                }
            }
        }
    }

    private var isOpen: Bool { file.rules.phoneIsOpen(at: visit.now) }

    private func hours(_ words: PhoneWords) -> String {
        let phone = file.rules.policy.phone
        let clock = { (text: String) in
            Rulebook.seconds(text).map { visit.language.clock(second: $0) } ?? text
        }
        return words.hours(clock(phone.opens), clock(phone.closes))
    }
}

private struct PhoneCell: View {
    let visit: DeskVisit
    let file: StaffFile
    let answer: PhoneAnswer

    var body: some View {
        let words = PhoneWords(visit.language)
        switch answer.answer {
        case .failure(let refusal): span(.class("soft")) { visit.vocabulary.sentence(refusal) }
        case .success(let decision):
            switch decision.outcome {
            case .authorized, .pendingReview:
                span(.class("pill ok")) { words.possible }
            case .redirected:
                span(.class("pill wait")) {
                    words.otherwise(visit.vocabulary.label(decision.channel ?? .form))
                }
                clauses(decision)
            case .refused:
                span(.class("pill no")) { visit.vocabulary.label(decision.outcome) }
                clauses(decision)
            }
        }
    }

    @ViewBuilder private func clauses(_ decision: Decision) -> some View {
        for id in decision.clauses.ids {
            " "
            a(href: Route.policy(version: file.policy.version, clause: id).link) { code { id } }
        }
    }
}

/// The words of what the phone allows.
struct PhoneWords: PageWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("Au téléphone, maintenant", "By phone, now") }
    var isOpen: String { pick("ouvert", "open") }
    var isClosed: String { pick("fermé", "closed") }
    func hours(_ opens: String, _ closes: String) -> String {
        pick(
            "Les demandes par téléphone se prennent de \(opens) à \(closes), les jours ouvrés.",
            "Requests by phone are taken from \(opens) to \(closes), on working days.")
    }
    var possible: String { pick("possible", "possible") }
    func otherwise(_ channel: String) -> String {
        pick("à faire par : \(channel)", "to be made by: \(channel)")
    }
}
