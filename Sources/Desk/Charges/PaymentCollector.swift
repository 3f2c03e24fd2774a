import AfterSales

/// A provider's own page on which a customer pays.
package protocol PaymentCollector: Sendable {
    /// Opens a page for a charge. The same charge again is the same page: its id is the key.
    func open(_ order: ChargeOrder) async -> CollectorReply

    /// What became of a page.
    ///
    /// - Throws: ``ProviderSilence`` where there is no answer now.
    func read(_ session: String) async throws(ProviderSilence) -> ChargeReading

    /// Closes a page, so that it cannot be paid any more; whether it is closed is read afterwards.
    func close(_ session: String) async throws(ProviderSilence)
}

/// What a customer is to pay, in the words that the provider's page shows.
package struct ChargeOrder: Hashable, Sendable {
    /// The charge's id: the idempotency key too.
    package var id: String
    package var caseNumber: String
    package var amount: Minor
    package var currency: String
    /// When the page closes by itself.
    package var expiresAt: Instant
    /// What it is for.
    package var title: String
    package var email: String
    package var language: String
    /// Where the browser comes back to: paid, or not.
    package var paidURL: String
    package var backURL: String

    package init(
        id: String, caseNumber: String, amount: Minor, currency: String, expiresAt: Instant,
        title: String, email: String, language: String, paidURL: String, backURL: String
    ) {
        self.id = id
        self.caseNumber = caseNumber
        self.amount = amount
        self.currency = currency
        self.expiresAt = expiresAt
        self.title = title
        self.email = email
        self.language = language
        self.paidURL = paidURL
        self.backURL = backURL
    }
}

package enum CollectorReply: Hashable, Sendable {
    case opened(session: String, url: String)
    case refused(problem: String)
    /// No answer: the page may be there. The same charge is asked for again.
    case silent(problem: String)
}

package enum ChargeReading: Hashable, Sendable {
    case open
    /// With the provider's id of the payment, and what was really paid.
    case paid(reference: String, amount: Minor, currency: String)
    case expired
    /// The provider knows no such page: it was another account's.
    case unknown
}
