/// The mail server that takes our mails.
package struct SMTPServer: Hashable, Sendable {
    package enum Security: String, CaseIterable, Sendable {
        /// Plain text: for a server on this machine or network.
        case none
        /// `STARTTLS`, and no mail without it. Usually port 587.
        case startTLS = "starttls"
        /// TLS from the first byte. Usually port 465.
        case tls
    }

    package struct Login: Hashable, Sendable {
        package var user: String
        package var password: String

        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    /// A name or an IPv4 address.
    package var host: String
    package var port: Int
    package var security: Security
    package var login: Login?
    package var connectSeconds: Int
    /// For a whole mail, connecting included.
    package var timeoutSeconds: Int

    package init(
        host: String, port: Int, security: Security, login: Login? = nil,
        connectSeconds: Int = 10, timeoutSeconds: Int = 60
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.login = login
        self.connectSeconds = connectSeconds
        self.timeoutSeconds = timeoutSeconds
    }

    /// Without the password: what logs and error messages may show.
    package var summary: String { "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)" }

    /// Whether nothing but this machine hears what is said.
    var isLocal: Bool { ["localhost", "127.0.0.1"].contains(host) }

    /// Whether host and port can stand in an address without becoming something else.
    var isValid: Bool {
        let isHost = host.utf8.allSatisfy {
            switch $0 {
            case 48...57, 65...90, 97...122, 45, 46: true
            default: false
            }
        }
        return isHost && !host.isEmpty && (1...65_535).contains(port)
    }
}

extension SMTPServer.Login: CustomStringConvertible, CustomDebugStringConvertible {
    /// The password is not shown.
    package var description: String { "Login(user: \(user), password: …)" }
    package var debugDescription: String { description }
}
