import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// Gift cards and store credit that wait for somebody, and those that were decided last.
struct CreditsView: View {
    let visit: DeskVisit
    let waiting: [Credits.Row]
    let decided: [Credits.Row]

    private var words: CreditWords { CreditWords(language: visit.language) }

    var body: some View {
        for credit in waiting { CreditCard(visit: visit, credit: credit) }
        if !decided.isEmpty {
            section(.class("sheet stack tight")) {
                h2 { words.decided }
                table(.class("cards")) {
                    tbody {
                        for credit in decided { DecidedRow(visit: visit, credit: credit) }
                    }
                }
            }
        }
    }
}

private struct CreditCard: View {
    let visit: DeskVisit
    let credit: Credits.Row

    private var words: CreditWords { CreditWords(language: visit.language) }

    var body: some View {
        section(.class("sheet stack tight")) {
            div(.class("row")) {
                h2 {
                    words.kind(credit) + " "
                    a(href: DeskRoute.caseFile(number: credit.caseNumber).link) { credit.refund }
                }
                span(.class("push money")) {
                    visit.language.amount(credit.amount, currency: credit.currency)
                }
            }
            dl(.class("facts")) {
                FactLine(visit.words.customer, credit.customer + " · " + credit.email)
                FactLine(visit.words.order, credit.order)
                FactLine(words.card, credit.card)
            }
            if credit.isFrozen {
                p(.class("note no")) { words.disputed }
            } else {
                give
            }
            details {
                summary { words.cannot }
                form(
                    .post, action: CreditRoute.refused(refund: credit.refund).link,
                    .class("stack tight")
                ) {
                    FormToken(visit.frame)
                    RowField(
                        id: "why-" + credit.refund, name: "why", title: words.why,
                        length: Desk.creditNoteLength, isRequired: true)
                    button(.submit, .class("button")) { words.cannot }
                }
            }
        }
    }
}

extension CreditCard {
    fileprivate var give: some View {
        form(
            .post, action: CreditRoute.given(refund: credit.refund).link, .class("stack tight")
        ) {
            FormToken(visit.frame)
            RowField(
                id: "note-" + credit.refund, name: "note", title: words.note,
                length: Desk.creditNoteLength)
            button(.submit, .class("button primary")) { words.given }
        }
    }
}

private struct DecidedRow: View {
    let visit: DeskVisit
    let credit: Credits.Row

    private var words: CreditWords { CreditWords(language: visit.language) }
    private var said: String? { credit.problem ?? credit.note }

    var body: some View {
        tr {
            td(.class("number")) {
                a(href: DeskRoute.caseFile(number: credit.caseNumber).link) { credit.refund }
            }
            td { words.kind(credit) }
            td { credit.customer }
            td(.class("end money")) {
                visit.language.amount(credit.amount, currency: credit.currency)
            }
            td {
                span(.class(credit.problem == nil ? "pill ok" : "pill no")) {
                    credit.problem == nil ? words.wasGiven : words.wasRefused
                }
                if let said { " " + said }
            }
            td(.class("soft")) {
                [credit.decidedAt.map(visit.moment), credit.decidedBy].compactMap { $0 }
                    .joined(separator: ", ")
            }
        }
    }
}

extension Credits.Row {
    fileprivate var caseNumber: String { refund.split(separator: "/").first.map(String.init) ?? "" }
}

/// What is said of a credit, by POST.
enum CreditRoute: LocalRoute, Hashable {
    case given(refund: String)
    case refused(refund: String)

    var link: Link {
        switch self {
        case .given(let refund): .path("/desk/credits/given", query: ["refund": refund])
        case .refused(let refund): .path("/desk/credits/refused", query: ["refund": refund])
        }
    }
}

/// The words of gift cards and store credit, for finance.
struct CreditWords: PageWords {
    let language: Language

    func kind(_ credit: Credits.Row) -> String {
        credit.kind == Credit.Kind.giftCard.rawValue
            ? pick("Carte cadeau", "Gift card") : pick("Avoir", "Store credit")
    }
    var card: String { pick("Carte qui a payé", "Card that paid") }
    var note: String {
        pick("Numéro dans le système de la boutique", "Its number in the shop’s system")
    }
    var given: String { pick("C’est donné", "It was given") }
    var disputed: String {
        pick(
            "Le paiement est contesté : ne donne rien avant que la contestation soit close.",
            "The payment is disputed: give nothing before the dispute is closed.")
    }
    var cannot: String { pick("Ne peut pas être donné", "Cannot be given") }
    var why: String { pick("Motif", "Reason") }
    var decided: String { pick("Décidés récemment", "Decided lately") }
    var wasGiven: String { pick("donné", "given") }
    var wasRefused: String { pick("pas donné", "not given") }
}
