/// Sets a text as a printer would: apostrophes are curved, and in French no line breaks before
/// `: ; ? % €` or inside « ».
enum Typography {
    static func set(_ text: String, isFrench: Bool) -> String {
        let source = Array(text.utf8)
        var set: [UInt8] = []
        set.reserveCapacity(source.count + 32)
        for (index, byte) in source.enumerated() {
            switch byte {
            case UInt8(ascii: "'"): set += "\u{2019}".utf8
            case UInt8(ascii: " ") where isFrench && bindsSpace(at: index, in: source):
                set += "\u{A0}".utf8
            default: set.append(byte)
            }
        }
        return String(decoding: set, as: UTF8.self)
    }

    private static func bindsSpace(at index: Int, in text: [UInt8]) -> Bool {
        let next = text[(index + 1)...]
        if let first = next.first, ":;?%".utf8.contains(first) { return true }
        return next.starts(with: "\u{BB}".utf8) || next.starts(with: "\u{20AC}".utf8)
            || text[..<index].suffix(2).elementsEqual("\u{AB}".utf8)
    }
}
