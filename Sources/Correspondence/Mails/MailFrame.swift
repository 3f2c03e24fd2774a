import Wording

/// What stands around the words of every mail.
struct MailFrame {
    let language: Language

    func around(_ body: String, hasName: Bool) -> String {
        let hello = language.pick("Bonjour", "Hello") + (hasName ? " {{customer_name}}," : ",")
        let team = language.pick("L’équipe {{shop_name}}", "The {{shop_name}} team")
        return "\(hello)\n\n\(body)\n\n\(team)\n{{site_url}}"
    }

    /// French sets no-break spaces before high punctuation and inside quotation marks.
    func typeset(_ text: String) -> String {
        guard language == .french else { return text }
        var set = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if ":;?»%€".unicodeScalars.contains(scalar), previous == " " {
                set.removeLast()
                set.append("\u{A0}")
            }
            set.append(previous == "«" && scalar == " " ? "\u{A0}" : scalar)
            previous = scalar
        }
        return String(set)
    }
}
