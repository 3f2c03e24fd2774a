import Correspondence
import Foundation
import Mailroom
import Connections

/// The mail server that `SMTP_URL` names: `smtp://` speaks TLS after STARTTLS (plain only on this
/// machine), `smtps://` from the first byte.
struct SMTPTransport: MailTransport {
    private let mailer: SMTPMailer

    init(url: String) throws {
        guard let parts = URLComponents(string: url), let host = parts.host,
            let scheme = parts.scheme, ["smtp", "smtps"].contains(scheme)
        else {
            throw SMTPError.badConfiguration(
                "SMTP_URL: expected smtp://[user:password@]host[:port] or smtps://…")
        }
        let isLocal = ["localhost", "127.0.0.1"].contains(host)
        let security: SMTPServer.Security =
            scheme == "smtps" ? .tls : isLocal ? .none : .startTLS
        let login = parts.user.map { SMTPServer.Login(user: $0, password: parts.password ?? "") }
        mailer = try SMTPMailer(
            SMTPServer(
                host: host, port: parts.port ?? (scheme == "smtps" ? 465 : isLocal ? 25 : 587),
                security: security, login: login))
    }

    func send(_ message: [UInt8], from: MailAddress, to: MailAddress) async throws {
        try await mailer.send(message, from: from, to: to)
    }
}
