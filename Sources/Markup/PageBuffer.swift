/// The bytes of the page so far. Anyone may append text; only this module can append markup.
package struct PageBuffer {
    package private(set) var bytes: [UInt8] = []

    package init() { bytes.reserveCapacity(16 * 1_024) }

    /// Markup known at compile time: names of elements and attributes.
    mutating func append(markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ prerendered: Prerendered) {
        bytes.append(contentsOf: prerendered.bytes)
    }

    /// Appends text, fit for element content and for quoted attribute values alike: the five
    /// characters of HTML become references, and control characters, which HTML forbids,
    /// U+FFFD.
    package mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            guard let reference = Self.reference(for: text[index]) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(markup: reference)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    @inline(__always)
    private static func reference(for byte: UInt8) -> StaticString? {
        if byte > UInt8(ascii: ">") { return byte == 0x7F ? "\u{FFFD}" : nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return "&quot;"
        case UInt8(ascii: "'"): return "&#39;"
        case 0x09, 0x0A, 0x0D: return nil
        case ..<0x20: return "\u{FFFD}"
        default: return nil
        }
    }
}
