/// ISO 8859-15: Latin letters of Western Europe and the euro sign, a byte each.
enum Latin9 {
    /// What stands in the place of eight signs of ISO 8859-1.
    private static let own: [Unicode.Scalar: UInt8] = [
        "€": 0xA4, "Š": 0xA6, "š": 0xA8, "Ž": 0xB4, "ž": 0xB8, "Œ": 0xBC, "œ": 0xBD, "Ÿ": 0xBE,
    ]
    private static let replaced: Set<UInt32> = [
        0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE,
    ]

    /// What the encoding does not have becomes a question mark; typographic apostrophes, dashes and
    /// spaces become plain ones.
    static func bytes(of text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            if let byte = own[scalar] { return byte }
            switch scalar {
            case "’", "‘": return 0x27
            case "–", "—": return 0x2D
            case "\u{202F}": return 0xA0
            default:
                let isOurs = scalar.value < 0x100 && !replaced.contains(scalar.value)
                return isOurs ? UInt8(scalar.value) : 0x3F
            }
        }
    }
}
