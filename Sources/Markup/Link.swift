/// Where an attribute that holds an address may lead: a place of our own, another site over
/// http(s), a mailbox or a telephone. `javascript:`, `data:` and every other scheme have no way in.
package struct Link: Hashable, Sendable {
    package let url: String

    private init(trusted url: String) { self.url = url }

    /// A path of our own: `.path("/orders", number, "cases", query: ["page": "2"])`.
    ///
    /// Segments and query are percent-encoded. A segment that is empty, `.` or `..` would change
    /// the path's meaning even when encoded and is written as `-`, which names nothing.
    ///
    /// - Precondition: `base`, a literal, begins with one `/`.
    package static func path(
        _ base: StaticString, _ segments: String..., query: KeyValuePairs<String, String?> = [:],
        fragment: String? = nil
    ) -> Link {
        var url = base.description
        precondition(isLocal(url), "a path begins with one slash")
        for segment in segments {
            if url.utf8.last != UInt8(ascii: "/") { url += "/" }
            let isHarmless = segment != "" && segment != "." && segment != ".."
            url += isHarmless ? encode(segment) : "-"
        }
        var separator = url.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        for (key, value) in query {
            guard let value else { continue }
            url += separator + encode(key) + "=" + encode(value)
            separator = "&"
        }
        if let fragment { url += "#" + encode(fragment) }
        return Link(trusted: url)
    }

    /// A place on the same page.
    package static func fragment(_ id: String) -> Link { Link(trusted: "#" + encode(id)) }

    package static func email(_ address: String) -> Link {
        Link(trusted: "mailto:" + encode(address, keeping: "@"))
    }

    /// Keeps digits and a leading `+` of a telephone number.
    package static func telephone(_ number: String) -> Link {
        let kept = number.utf8.filter { (48...57).contains($0) || $0 == UInt8(ascii: "+") }
        return Link(trusted: "tel:" + String(decoding: kept, as: UTF8.self))
    }

    /// A path of our own that comes from outside, such as where to go after log-in; `nil` when it
    /// could lead off this site: `//host`, `/\host`, a scheme, control characters, spaces.
    package init?(local path: String) {
        guard Self.isLocal(path) else { return nil }
        url = path
    }

    /// An address on another site; `nil` unless it is printable ASCII and http or https.
    package init?(external address: String) {
        let lowered = address.lowercased()
        let host = ["https://", "http://"].first { lowered.hasPrefix($0) }.map {
            address.dropFirst($0.count)
        }
        guard let first = host?.utf8.first, Self.isPrintable(address),
            first != UInt8(ascii: "/"), first != UInt8(ascii: "\\")
        else { return nil }
        url = address
    }

    private static func isLocal(_ path: String) -> Bool {
        guard path.hasPrefix("/"), isPrintable(path) else { return false }
        let second = path.utf8.dropFirst().first
        return second != UInt8(ascii: "/") && !path.utf8.contains(UInt8(ascii: "\\"))
    }

    private static func isPrintable(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    /// Percent-encodes everything but RFC 3986's unreserved characters and those kept.
    private static func encode(_ text: String, keeping kept: String = "") -> String {
        if text.utf8.allSatisfy(isUnreserved) { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) || kept.utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
        default: false
        }
    }
}
