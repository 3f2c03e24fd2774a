import Correspondence
import Dispatch

/// Sends mails through a server, one connection a mail.
package struct SMTPMailer: Sendable {
    package let server: SMTPServer
    /// Sending waits for the network, which threads of the cooperative pool must not.
    private let queue = DispatchQueue(label: "reprise.smtp", attributes: .concurrent)

    /// - Throws: ``SMTPError/badConfiguration(_:)`` for a host or port that is none, and for a
    ///   password that would travel in the clear.
    package init(_ server: SMTPServer) throws(SMTPError) {
        guard server.isValid else { throw .badConfiguration("no host or port: \(server.summary)") }
        guard server.login == nil || server.security != .none || server.isLocal else {
            throw .badConfiguration("a password needs TLS: \(server.summary)")
        }
        self.server = server
    }

    /// Sends a message; returns once the server has taken it.
    /// - Throws: ``MIMEError`` for a message that cannot be written, ``SMTPError`` for one that the
    ///   server does not take.
    package func send(_ message: MIMEMessage) async throws {
        try await send(message.bytes(), from: message.from, to: message.to)
    }

    /// Sends the bytes of a message as they are.
    package func send(
        _ bytes: [UInt8], from: MailAddress, to: MailAddress
    ) async throws(SMTPError) {
        let transfer = SMTPTransfer(server: server, from: from, to: to, bytes: bytes)
        let result: Result<Void, SMTPError> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: transfer.perform()) }
        }
        try result.get()
    }
}
