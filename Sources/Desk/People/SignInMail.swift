import AfterSales

/// What the mail with a one-time code says.
package struct SignInMail: Hashable, Sendable {
    package var order: String
    package var customer: Customer
    /// Eight characters; shown in two groups of four.
    package var code: String
    /// The secret at the end of the link's path.
    package var link: String
    /// Where the browser that asked was going, as the page names it; `nil`: to the order.
    package var goal: String?
    package var validUntil: Instant
}

/// Sends one-time codes.
package protocol SignInMailer: Sendable {
    func send(_ mail: SignInMail, at now: Instant) async throws
}
