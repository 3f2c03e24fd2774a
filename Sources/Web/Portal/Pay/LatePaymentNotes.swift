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
            p(.class(payment.givenBackAt == nil ? "note wait" : "note")) { said(payment, words) }
        }
    }

    private func said(_ payment: Charges.Charge, _ words: PayWords) -> String {
        let amount = visit.language.amount(
            payment.paidAmount ?? payment.amount,
            currency: payment.paidCurrency ?? payment.currency)
        if let moment = payment.givenBackAt { return words.wentBack(amount, visit.moment(moment)) }
        return payment.backFailedAt == nil
            ? words.goesBack(amount) : words.goesBackOtherwise(amount)
    }
}

extension Charges.Charge {
    /// Paid, and not for anything: it is the customer's.
    var goesBack: Bool { state == .paid && !isBooked }
}
