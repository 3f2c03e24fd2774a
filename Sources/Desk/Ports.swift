import AfterSales

/// A means of giving money back. There are several: Stripe, PayPal, Alma, the sandbox.
package protocol PaymentProvider: Sendable {
    /// Carries out one instruction under its id, which is the idempotency key.
    func refund(_ instruction: RefundInstruction, order: String) async -> ProviderReply

    /// What became of an instruction that may have been sent before; `nil`: the provider has never
    /// seen it.
    func lookUp(_ instruction: RefundInstruction, order: String) async -> ProviderReply?
}

package enum ProviderReply: Hashable, Sendable {
    case succeeded
    case failed
    /// Taken in; the answer comes later.
    case pending
    /// No answer: it may have happened.
    case silent
}

/// Writes and sends mails to customers.
package protocol Correspondent: Sendable {
    /// Writes a mail about a case, keeps it, and sends it where sending is configured.
    ///
    /// - Parameter outboxID: the same for every attempt at one mail, so that it is kept once.
    func send(
        _ notice: Notice, about performed: Desk.Performed, outboxID: Int64, at now: Instant
    ) async throws

    /// The same for the customer of an order whose goods came without a request.
    ///
    /// - Parameter deadline: until when the parcel waits.
    func askForCase(
        on found: Desk.Performed, until deadline: Instant, outboxID: Int64, at now: Instant
    ) async throws
}

/// What a carrier is told about return parcels.
package protocol Carrier: Sendable {
    func voidLabel(of number: String) async throws
    func sendBack(_ number: String) async throws
}
