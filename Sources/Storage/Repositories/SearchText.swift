import Foundation

/// Texts made alike, so that what is typed finds what was written.
package enum SearchText {
    /// Without accents and case, words apart by one space: `Léa  MARTIN` is `lea martin`.
    package static func folded(_ text: String) -> String {
        var plain = text.folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
            locale: Locale(identifier: "en"))
        for (ligature, letters) in [("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o"), ("ł", "l")] {
            plain = plain.replacingOccurrences(of: ligature, with: letters)
        }
        return plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// A number to be compared with others: letters and digits only, in capitals. `1A 234-b` is
    /// `1A234B`.
    package static func code(_ text: String) -> String {
        String(text.uppercased().filter { $0.isLetter || $0.isNumber })
    }

    /// A number as it stands on a label, without spaces, in capitals: `R-000001`.
    package static func scanned(_ text: String) -> String {
        text.filter { !$0.isWhitespace }.uppercased()
    }

    /// A text of the user's as part of a `LIKE` pattern, with `\` as its escape.
    package static func pattern(_ text: String) -> String {
        "%"
            + text.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
            .replacing("_", with: "\\_") + "%"
    }
}
