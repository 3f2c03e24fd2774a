import AfterSales
import Markup
import Storage
import Wording

/// One difference with both sides, what it means, and the form that closes it.
struct DifferenceCard: View {
    /// A difference of either origin, in the same shape.
    struct Found: Sendable {
        enum Kind: Sendable {
            case read(MoneyDifference.Kind)
            case reported(Reconciliations.Difference.Kind, provider: String)
        }

        var id: Int64
        var kind: Kind
        var order: String?
        var refund: String?
        var subject: String?
        var ours: Minor?
        var theirs: Minor?
        var currency: String
        var foundAt: Instant?

        var origin: DifferenceOrigin {
            switch kind {
            case .read: .read
            case .reported: .reported
            }
        }

        init(_ stored: MoneyDifferences.Stored) {
            id = stored.id
            kind = .read(stored.difference.kind)
            order = stored.order
            subject = stored.difference.subject
            ours = stored.difference.ours
            theirs = stored.difference.theirs
            currency = stored.currency
            foundAt = stored.foundAt
        }

        init(_ open: Reconciliations.Open) {
            id = open.id
            kind = .reported(open.difference.kind, provider: open.provider)
            refund = open.difference.refund
            subject = open.difference.reported
            ours = open.difference.ours
            theirs = open.difference.theirs
            currency = open.difference.currency
        }
    }

    let visit: DeskVisit
    let found: Found
    let notice: MoneyPage.Notice?

    private var words: DifferenceWords { DifferenceWords(language: visit.language) }
    private var field: String { "note-\(found.origin.rawValue)-\(found.id)" }
    private var problem: FieldProblem? {
        notice.flatMap { $0.problem.field == field ? $0.problem : nil }
    }

    var body: some View {
        section(.class("sheet stack tight")) {
            h2 { title }
            p { advice }
            dl(.class("facts")) {
                if let order = found.order {
                    dt { visit.words.order }
                    dd { a(href: DeskRoute.orderFile(number: order).link) { order } }
                }
                if let refund = found.refund, let number = refund.split(separator: "/").first {
                    dt { MoneyDeskWords(language: visit.language).refund }
                    dd {
                        a(href: DeskRoute.caseFile(number: String(number)).link) { refund }
                    }
                }
                if let subject { FactLine(words.subject, subject) }
                FactLine(words.ours, amount(found.ours))
                FactLine(words.theirs, amount(found.theirs))
                if let moment = found.foundAt { FactLine(words.found, visit.moment(moment)) }
            }
            if visit.actor.role.may(.settleDifference) { closing }
        }
    }

    private var closing: some View {
        form(
            .post, action: MoneyRoute.settle(found.origin, id: found.id).link,
            .class("stack tight")
        ) {
            FormToken(visit.frame)
            RowField(
                id: field, name: "note", title: words.note,
                value: problem == nil ? "" : notice?.typed ?? "", problem: problem?.text,
                length: 1000)
            button(.submit, .class("button")) { words.close }
        }
    }

    /// A provider's id, or the installment that it is about.
    private var subject: String? {
        if case .read(.planDiffers) = found.kind {
            return found.subject?.split(separator: "/").last.map { words.installment(String($0)) }
        }
        return found.subject
    }

    private var title: String {
        switch found.kind {
        case .read(let kind): words.title(kind)
        case .reported(let kind, let provider): words.provider(provider) + ": " + words.title(kind)
        }
    }

    private var advice: String {
        switch found.kind {
        case .read(let kind): words.advice(kind)
        case .reported(let kind, _): words.advice(kind)
        }
    }

    private func amount(_ minor: Minor?) -> String {
        minor.map { visit.language.amount($0, currency: found.currency) } ?? "–"
    }
}
