import AfterSales
import Markup
import Storage
import Wording

/// A lender's plan as the lender showed it last, with the time: what will be taken, whatever we
/// expected.
struct LenderPlan: View {
    let payment: Payment
    /// What is still due on each installment by our books.
    let balance: PaymentBalance
    let reading: PaymentReading
    let method: String
    let currency: String
    let zone: Zone
    let language: Language

    /// - Returns: `nil` where the lender shows no plan, or was not asked yet.
    init?(
        _ balance: PaymentBalance, _ readings: [PaymentReadings.Stored], method: String,
        currency: String, zone: Zone, language: Language
    ) {
        let stored = readings.first { $0.source == .payment(balance.payment.id) }
        guard let reading = stored?.reading, reading.plan != nil else { return nil }
        payment = balance.payment
        self.balance = balance
        self.reading = reading
        self.method = method
        self.currency = currency
        self.zone = zone
        self.language = language
    }

    var body: some View {
        let words = LenderPlanWords(language: language)
        h3 { words.title(method) }
        p(.class("soft")) { words.readAt(language.moment(reading.readAt, in: zone)) }
        dl(.class("facts")) {
            for row in reading.plan ?? [] {
                dt { "\(row.number), " + language.shortDate(row.due) }
                dd {
                    row.paid ? words.paid(amount(row.amount)) : amount(row.amount)
                    if let expected = expected(row) {
                        " "
                        span(.class("pill wait")) { words.expected(amount(expected)) }
                    }
                }
            }
        }
    }

    /// What our books say of an installment that the lender has otherwise; `nil`: they agree.
    private func expected(_ row: PaymentReading.PlanRow) -> Minor? {
        guard !row.paid,
            let ours = payment.installments.first(where: { $0.number == row.number })
        else { return nil }
        let due = balance.due(ours)
        return due == row.amount ? nil : due
    }

    private func amount(_ minor: Minor) -> String {
        language.amount(minor, currency: currency)
    }
}

/// The words of a lender's own plan.
struct LenderPlanWords: PageWords {
    let language: Language

    func title(_ method: String) -> String {
        pick("Le plan chez \(method)", "The plan at \(method)")
    }
    func readAt(_ moment: String) -> String {
        pick("Tel que l’organisme l’affichait \(moment).", "As the lender showed it on \(moment).")
    }
    func paid(_ amount: String) -> String { pick("\(amount), payée", "\(amount), paid") }
    func expected(_ amount: String) -> String {
        pick("prévu : \(amount)", "expected: \(amount)")
    }
}
