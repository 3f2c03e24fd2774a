import AfterSales

/// A provider whose reports can be compared with the ledger.
package enum ReportingProvider: String, CaseIterable, Sendable {
    case stripe, paypal, alma

    /// The means of payment that go through it.
    package var methods: [PaymentMethod] {
        switch self {
        case .stripe: [.card]
        case .paypal: [.paypal, .paypal4x]
        case .alma: [.alma3x]
        }
    }
}

/// A refund as a provider's report lists it.
package struct ReportedRefund: Hashable, Sendable {
    /// The provider's own.
    package var id: String
    /// Ours, where the report carries it.
    package var key: String?
    /// Above zero; below where a refund came back.
    package var amount: Minor
    package var currency: String
    package var at: Instant

    package init(id: String, key: String?, amount: Minor, currency: String, at: Instant) {
        self.id = id
        self.key = key
        self.amount = amount
        self.currency = currency
        self.at = at
    }
}
