import AfterSales

/// Who keeps a shop's gift cards and store credit: its own system, or a person who does it there by
/// hand. It is no payment provider: nothing was paid to it, and what it gives is the shop's own.
package protocol CreditKeeper: Sendable {
    /// Puts money on a gift card or a customer's account, under a key that it knows again however
    /// often and however late it is asked.
    func give(_ credit: Credit) async -> ProviderReply

    /// All that it was told to give for an order.
    ///
    /// - Throws: ``ProviderSilence`` where there is no answer now.
    func credits(
        for order: String, at now: Instant
    ) async throws(ProviderSilence) -> [PaymentReading.Refund]
}

/// Money to be spent in the shop.
package struct Credit: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Back on the card that paid, or on a new one where it is gone.
        case giftCard = "gift_card"
        /// On the customer's account with the shop.
        case storeCredit = "store_credit"
    }

    package var key: String
    /// The refund that it carries out.
    package var refund: String
    package var kind: Kind
    /// Minor units, above zero.
    package var amount: Minor
    package var currency: String
    package var order: String
    package var caseNumber: String
    /// The shop's id of the gift card that paid; `nil`: it never told.
    package var reference: String?
    package var customer: Customer

    package init(
        key: String, refund: String, kind: Kind, amount: Minor, currency: String, order: String,
        caseNumber: String, reference: String?, customer: Customer
    ) {
        self.key = key
        self.refund = refund
        self.kind = kind
        self.amount = amount
        self.currency = currency
        self.order = order
        self.caseNumber = caseNumber
        self.reference = reference
        self.customer = customer
    }
}

extension Credit.Kind {
    /// - Returns: `nil` for a means of payment that is neither.
    package init?(_ method: PaymentMethod) {
        switch method {
        case .giftCard: self = .giftCard
        case .storeCredit: self = .storeCredit
        case .card, .paypal, .bankTransfer, .alma3x, .paypal4x: return nil
        }
    }
}
