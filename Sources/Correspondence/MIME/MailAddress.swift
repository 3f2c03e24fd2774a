/// An e-mail address, with the name that stands before it.
package struct MailAddress: Hashable, Sendable {
    package let name: String?
    package let address: String

    /// Takes the common form of RFC 5321: an unquoted local part of up to 64 characters, and a
    /// domain name of letters, digits and hyphens, or `localhost`. What most providers refuse
    /// (quoted local parts, address literals, addresses beyond ASCII) is refused here too.
    /// - Throws: ``MIMEError/badAddress(_:)``, or ``MIMEError/controlCharacter(field:)`` for a
    ///   name that could end its header.
    package init(_ address: String, name: String? = nil) throws(MIMEError) {
        guard Self.isValid(address) else { throw .badAddress(address) }
        if let name { try MIMEHeader.check(name, field: "name") }
        self.address = address
        self.name = name.flatMap { $0.isEmpty ? nil : $0 }
    }

    package static func isValid(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254 else { return false }
        return isLocalPart(parts[0]) && (parts[1] == "localhost" || isDomain(parts[1]))
    }

    private static func isLocalPart(_ text: Substring) -> Bool {
        let atoms = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 64
            && atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtomCharacter) }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy(isLabel)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isAtomCharacter(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: false
        }
    }

    /// As a header shows it: `Léa Martin <lea@example.com>`, the name encoded where it must be.
    var header: String {
        guard let name else { return address }
        let phrase = MIMEHeader.phrase(name)
        let isLong = phrase.utf8.count + address.utf8.count > 60
        return phrase + (isLong ? "\r\n <" : " <") + address + ">"
    }
}
