/// Text from customers, made fit for paper and mail.
package enum PrintableText {
    /// What one text may have at most; more is cut off with an ellipsis, so that a pasted book does
    /// not become a thousand pages.
    package static let characterLimit = 20_000

    /// The text without control characters and without the marks that turn its direction around
    /// (they can make an address read as another one). Line ends of all kinds become `\n`, tabs a
    /// space; joiners stay, because scripts and emoji need them.
    package static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.prefix(characterLimit).unicodeScalars {
            switch scalar.value {
            case 0x0A where afterReturn: break
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
            case 0x09: scalars.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFC:
                break
            case _ where scalar.value & 0xFFFE == 0xFFFE: break
            default: scalars.append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        let isCut = text.utf8.count > characterLimit && text.count > characterLimit
        return String(scalars) + (isCut ? "…" : "")
    }

    /// The same on one line, without blanks at the ends: for names and numbers. Spaces that hold a
    /// number and its unit together stay; nothing but blanks is empty.
    package static func line(_ text: String) -> String {
        let words = clean(text).split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
        return words.allSatisfy { $0.allSatisfy(\.isWhitespace) }
            ? "" : words.joined(separator: " ")
    }
}
