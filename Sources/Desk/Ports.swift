import AfterSales

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

    /// The same for a customer whose money waits for a bank account.
    func askForAccount(
        about performed: Desk.Performed, outboxID: Int64, at now: Instant
    ) async throws
}

/// What a carrier is told about return parcels.
package protocol Carrier: Sendable {
    func voidLabel(of number: String) async throws
    func sendBack(_ number: String) async throws
}
