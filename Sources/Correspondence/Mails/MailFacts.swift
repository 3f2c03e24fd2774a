import AfterSales
import Wording

/// What a mail says, before it has words. What a template does not need stays `nil` or empty.
package struct MailFacts: Sendable {
    package var language: Language
    package var zone: Zone
    /// ISO 4217.
    package var currency: String
    package var shopName: String
    /// The return site's address.
    package var siteURL: String
    package var customerName: String?
    package var orderNumber: String?
    package var caseNumber: String?
    package var kind: CaseKind?
    package var resolution: Resolution?
    /// The case's page, `https` unless it is this machine's.
    package var caseURL: String?
    /// The page to pay on; only where something is to be paid now.
    package var paymentURL: String?
    package var requestedAt: Instant?
    package var deliveredAt: Instant?
    /// The one that the mail is about: review (payment, where there is a `paymentURL`), ship back,
    /// answer, letter.
    package var deadline: Instant?
    package var reviewFrom: Instant?
    package var visibleBy: Instant?
    /// The return fee.
    package var fee: Minor?
    /// What was refunded, or is to be paid by a link.
    package var total: Minor?
    package var question: String?
    /// What staff wrote to explain a decision.
    package var reason: String?
    package var reserves: String?
    /// What the desk wrote to the customer.
    package var message: String?
    package var carrier: String?
    package var tracking: String?
    package var replacementNumber: String?
    package var code: String?
    package var codeMinutes: Int?
    package var lines: [Line] = []
    package var money: [MoneyRow] = []
    /// The installment plan as it changes.
    package var plan: [PlanRow] = []
    /// The sentences of the clauses that decided.
    package var clauses: [String] = []
    /// Packing instructions, one sentence a step.
    package var packing: [String] = []

    package init(
        language: Language, zone: Zone, currency: String, shopName: String, siteURL: String
    ) {
        self.language = language
        self.zone = zone
        self.currency = currency
        self.shopName = shopName
        self.siteURL = siteURL
    }
}

extension MailFacts {
    package struct Line: Hashable, Sendable {
        package var title: String
        package var quantity: Int

        package init(title: String, quantity: Int) {
            self.title = title
            self.quantity = quantity
        }
    }

    /// Money that moves: what, on which means of payment, and on which of its installments.
    package struct MoneyRow: Hashable, Sendable {
        package var kind: MovementKind
        package var method: PaymentMethod
        package var installment: Int?
        package var amount: Minor

        package init(
            kind: MovementKind, method: PaymentMethod, installment: Int? = nil, amount: Minor
        ) {
            self.kind = kind
            self.method = method
            self.installment = installment
            self.amount = amount
        }
    }

    /// One installment, before and after, fees included.
    package struct PlanRow: Hashable, Sendable {
        package var number: Int
        package var due: CivilDay
        package var before: Minor
        package var after: Minor

        package init(number: Int, due: CivilDay, before: Minor, after: Minor) {
            self.number = number
            self.due = due
            self.before = before
            self.after = after
        }
    }
}
