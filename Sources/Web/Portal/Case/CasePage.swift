import AfterSales
import Correspondence
import Desk
import Markup
import Storage

/// A case: its next step and date first, then what happened and what comes, messages, money, and
/// what can be done.
struct CasePage: View {
    let visit: CustomerVisit
    let found: Case
    /// File names of documents that can be fetched.
    let documents: [String]
    let photos: [Photo]
    let history: CaseHistory
    let conversation: CaseConversation
    /// What providers said last of the order's payments.
    let readings: [PaymentReadings.Stored]
    /// The account that transfers go to; `nil`: none was given.
    let account: PayoutAccounts.Account?
    /// What was paid after nothing was due any more.
    let latePayments: [Charges.Charge]
    /// Something to say about what was just tried; `nil`: nothing.
    var notice: Notice?
    var problems: [FieldProblem] = []
    /// What was typed in a form that was not taken.
    var typed = Form()

    enum Notice {
        case changed
    }

    var body: some View {
        let words = CaseWords(language: visit.language)
        let name = visit.vocabulary.label(found.kind) + " " + found.number
        PortalLayout(visit.frame, title: name) {
            section(.class("stack")) {
                if notice != nil {
                    p(.class("note wait"), .role("alert")) { words.changed }
                }
                div(.class("row")) {
                    h1 { name }
                    StatePill(visit: visit, found: found)
                }
                ProblemSummary(problems, heading: words.problems)
                NextStep(page: self)
                PayoutNote(visit: visit, found: found, known: account)
                LatePaymentNotes(visit: visit, payments: latePayments)
                if let letter { LetterSection(page: self, letter: letter) }
            }
            section(.class("stack")) {
                h2 { words.whatHappens }
                CaseTimeline(visit: visit, found: found, history: history)
            }
            CaseMoney(visit: visit, found: found, readings: readings)
            CaseMessages(page: self)
            CaseDocuments(page: self)
            CaseSummary(visit: visit, found: found)
            CasePhotos(page: self)
            OtherCases(visit: visit, found: found)
            if found.canBeWithdrawn { WithdrawForm(page: self) }
        }
    }
}

extension CasePage {
    static let labelDocument = "return_label.pdf"
    static let letterDocument = "carrier_letter.pdf"

    /// The one thing to do now; its button stands out, and no other.
    enum Primary { case pay, answer, label, letter, none }

    var primary: Primary {
        switch found.state {
        case .awaitingFee, .awaitingDifference: .pay
        case .awaitingCustomer: .answer
        case .authorized where found.hasLabelToPost && documents.contains(Self.labelDocument):
            .label
        case _ where letter?.tracking == nil && letter != nil: .letter
        default: .none
        }
    }

    /// The letter to the carrier, while it is of use or once it was sent.
    var letter: Case.Letter? {
        guard let letter = found.letter, found.state != .withdrawn else { return nil }
        return letter.tracking == nil && found.state.isFinal ? nil : letter
    }
}

/// Slips, credit notes and the like, to be fetched; the label and the letter stand where they are
/// needed, and here once they are not.
private struct CaseDocuments: View {
    let page: CasePage

    private var names: [String] {
        page.documents.filter { name in
            switch name {
            case CasePage.labelDocument: page.primary != .label
            case CasePage.letterDocument: page.letter == nil
            default: true
            }
        }
    }

    var body: some View {
        let words = CaseWords(language: page.visit.language)
        if !names.isEmpty {
            section(.class("sheet stack tight")) {
                h2 { words.documents }
                div(.class("row")) {
                    for name in names {
                        a(
                            href: Route.document(case: page.found.number, name: name).link,
                            .class("button")
                        ) {
                            Icon.document.view
                            words.document(name)
                        }
                    }
                }
            }
        }
    }
}

/// The other requests on the same order.
private struct OtherCases: View {
    let visit: CustomerVisit
    let found: Case

    var body: some View {
        let words = CaseWords(language: visit.language)
        let others = visit.record.cases.filter { $0.number != found.number }
        section(.class("stack tight")) {
            if !others.isEmpty {
                h2 { words.otherCases(visit.order.number) }
                div(.class("sheet")) {
                    for other in others.reversed() {
                        div(.class("item row")) {
                            a(href: Route.caseFile(number: other.number).link) {
                                visit.vocabulary.label(other.kind) + " " + other.number
                            }
                            StatePill(visit: visit, found: other)
                        }
                    }
                }
            }
            p { a(href: Route.order.link) { words.backToOrder(visit.order.number) } }
        }
    }
}
