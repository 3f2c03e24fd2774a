import AfterSales
import Correspondence
import Desk
import Markup
import PolicyFiles

/// What the case waits for, until when, and the button for it.
struct NextStep: View {
    let page: CasePage

    private var visit: CustomerVisit { page.visit }
    private var found: Case { page.found }

    var body: some View {
        let words = CaseWords(language: visit.language)
        div(.class("note stack tight " + color)) {
            p { strong { words.next(found.state, found.kind) } }
            if let deadline = nextDeadline {
                p {
                    visit.vocabulary.label(deadline.what) + " "
                    strong { visit.moment(deadline.by) }
                }
            }
            switch page.primary {
            case .pay:
                p(.class("row")) {
                    a(href: Route.pay(case: found.number).link, .class("button primary")) {
                        Icon.card.view
                        words.pay(visit.amount(found.amountDue))
                    }
                }
            case .answer: AnswerForm(page: page)
            case .label: LabelLinks(page: page)
            case .letter, .none: EmptyView()
            }
            switch found.state {
            case .refused, .rejected: AfterRefusal(page: page)
            default: EmptyView()
            }
        }
    }

    private var color: String {
        switch found.state {
        case .settled, .accepted, .authorized: "ok"
        case .refused, .rejected, .expired: "no"
        case .awaitingFee, .awaitingCustomer, .awaitingDifference: "wait"
        default: ""
        }
    }

    /// The date that matters to the customer now.
    private var nextDeadline: Deadline? {
        let due = visit.record.deadlines(of: found, under: visit.rules)
        let wanted: [Deadline.What] =
            switch found.state {
            case .awaitingFee: [.feePayment]
            case .awaitingReview: [.review]
            case .awaitingCustomer: [.customerAnswer]
            case .authorized: [.shipBack]
            case .inTransit, .received: [.inspection]
            case .awaitingDifference: [.difference]
            case .accepted: [.refundEffective, .refund]
            case .settled: [.refundVisible]
            default: []
            }
        return wanted.lazy.compactMap { what in due.first { $0.what == what } }.first
    }
}

/// The label as a file and as a code for those without a printer.
private struct LabelLinks: View {
    let page: CasePage

    var body: some View {
        let words = CaseWords(language: page.visit.language)
        let number = page.found.number
        p { words.noPrinter }
        p(.class("row")) {
            a(
                href: Route.document(case: number, name: CasePage.labelDocument).link,
                .class("button primary")
            ) {
                Icon.document.view
                words.document(CasePage.labelDocument)
            }
            a(href: CaseRoute.qrCode(case: number).link, .class("button")) {
                Icon.code.view
                words.qrCode
            }
        }
        p { small { words.spam } }
    }
}

/// A question of the shop's, and the place for the answer.
private struct AnswerForm: View {
    let page: CasePage

    var body: some View {
        let words = CaseWords(language: page.visit.language)
        if let question = page.found.question { blockquote { p { question } } }
        form(
            .post, action: Route.answerCase(number: page.found.number).link, .class("stack tight")
        ) {
            FormToken(page.visit.frame)
            input(.type(.hidden), .name(FormField.seen), .value(page.found.stamp))
            TextArea(
                name: "answer", title: words.yourAnswer, value: page.typed["answer"] ?? "",
                problem: page.problems.text("answer"), isRequired: true)
            button(.submit, .class("button primary")) { words.sendAnswer }
        }
    }
}

extension Case {
    /// What the customer is to pay now; 0: nothing.
    var amountDue: Minor {
        switch state {
        case .awaitingFee: fee?.amount ?? 0
        case .awaitingDifference: difference?.amount ?? 0
        default: 0
        }
    }
}
