/// Why a message cannot be written.
package enum MIMEError: Error, Hashable, Sendable {
    case badAddress(String)
    /// A line end or another control character in a header's field: it could start a header, or a
    /// body, of somebody else's making.
    case controlCharacter(field: String)
    /// Neither `id@domain` nor the same in angle brackets.
    case badMessageID(String)
    /// Not of the form `application/pdf`.
    case badContentType(String)
}
