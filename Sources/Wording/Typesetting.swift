extension Language {
    /// The text with the no-break spaces that French sets before high punctuation and inside
    /// quotation marks; English as it is.
    package func typeset(_ text: String) -> String {
        guard self == .french else { return text }
        var set = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if ":;?!»%€".unicodeScalars.contains(scalar), previous == " " {
                set.removeLast()
                set.append("\u{A0}")
            }
            set.append(previous == "«" && scalar == " " ? "\u{A0}" : scalar)
            previous = scalar
        }
        return String(set)
    }
}
