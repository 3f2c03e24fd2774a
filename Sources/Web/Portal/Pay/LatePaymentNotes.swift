import AfterSales
import Desk
import Markup
import Storage
import Wording

/// What the customer paid after nothing was due any more, and where that money is.
struct LatePaymentNotes: View {
    let visit: CustomerVisit
    let payments: [Charges.Charge]

    var body: some View {
        let words = PayWords(language: visit.language)
        for payment in payments {
            let amount = visit.language.amount(
                payment.paidAmount ?? payment.amount, currency: visit.order.currency)
            p(.class(payment.givenBackAt == nil ? "note wait" : "note")) {
                payment.givenBackAt.map { words.wentBack(amount, visit.moment($0)) }
                    ?? words.goesBack(amount)
            }
        }
    }
}

extension Charges.Charge {
    /// Paid, and not for anything: it is the customer's.
    var goesBack: Bool { state == .paid && !isBooked }
}
