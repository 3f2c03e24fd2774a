/// Why a mail was not sent. The reasons are for the log, in the library's or the server's words.
package enum SMTPError: Error, Hashable, Sendable {
    /// Host, port or login cannot be used as they are.
    case badConfiguration(String)
    /// No connection, or not the encryption that is asked for: the server has nothing of the mail.
    case unreachable(String)
    case loginRefused(String)
    /// The server said no, with its code: 4xx for now, 5xx for good.
    case refused(code: Int, String)
    /// The connection was lost, or time was up, before the server's last word: it may have taken
    /// the mail.
    case unknown(String)

    /// Whether the same mail can be sent again later. After ``unknown(_:)`` it may come twice, with
    /// the same `Message-ID`.
    package var isTemporary: Bool {
        switch self {
        case .unreachable, .unknown: true
        case .refused(let code, _): code < 500
        case .badConfiguration, .loginRefused: false
        }
    }
}
