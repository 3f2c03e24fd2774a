/// The bytes of the page so far. Anyone may append text; only this module can append markup.
///
/// It owns its memory, because a page is thousands of appends of a few bytes, and an array
/// checks on each of them whether it is shared: twice the time for a whole page.
@usableFromInline
package struct PageBuffer: ~Copyable {
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    @usableFromInline
    package init() {
        capacity = 16 * 1_024
        memory = .allocate(capacity: capacity)
    }

    deinit { memory.deallocate() }

    @usableFromInline
    package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: memory, count: count)) }

    /// Markup known at compile time: names of elements and attributes.
    mutating func append(markup: StaticString) {
        markup.withUTF8Buffer { append($0) }
    }

    mutating func append(_ prerendered: Prerendered) {
        prerendered.bytes.withUnsafeBufferPointer { append($0) }
    }

    /// Appends text, fit for element content and for quoted attribute values alike: the five
    /// characters of HTML become references, and control characters, which HTML forbids,
    /// U+FFFD.
    @usableFromInline
    package mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            guard let reference = Self.reference(for: text[index]) else { continue }
            append(UnsafeBufferPointer(rebasing: text[start..<index]))
            append(markup: reference)
            start = index + 1
        }
        append(UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        if bytes.count > capacity - count { grow(by: bytes.count) }
        (memory + count).initialize(from: source, count: bytes.count)
        count += bytes.count
    }

    private mutating func grow(by needed: Int) {
        capacity = max(capacity * 2, count + needed)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.moveInitialize(from: memory, count: count)
        memory.deallocate()
        memory = larger
    }

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
