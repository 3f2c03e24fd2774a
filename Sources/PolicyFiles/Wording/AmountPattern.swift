import AfterSales
import Foundation
import Synchronization

/// How a language writes amounts of a currency, learned once from Foundation's formats: asking
/// them for each amount takes 20 microseconds, which a table of amounts feels.
struct AmountPattern: Sendable {
    private let positive: (prefix: String, suffix: String)
    private let negative: (prefix: String, suffix: String)
    private let group: String
    private let decimal: String
    /// How many digits the minor unit takes: 2 for cents, 0 for yen.
    private let minorDigits: Int

    private static let known = Mutex<[String: AmountPattern]>([:])

    static func of(_ language: Language, _ currency: String) -> AmountPattern {
        let key = language.rawValue + currency
        return known.withLock { known in
            if let pattern = known[key] { return pattern }
            let pattern = AmountPattern(language, currency)
            known[key] = pattern
            return pattern
        }
    }

    private init(_ language: Language, _ currency: String) {
        let style = Decimal.FormatStyle.Currency(code: currency, locale: language.locale)
        let sample = Decimal(1_234).formatted(style)
        let parts = Self.split(sample)
        positive = (parts.prefix, parts.suffix)
        let below = Self.split(Decimal(-1_234).formatted(style))
        negative = (below.prefix, below.suffix)
        // Between the digits 1 and 234 stands the grouping sign, after them the decimal sign.
        let digits = parts.number
        group = String(digits.dropFirst().prefix { !$0.isNumber })
        let rest = digits.dropFirst(1 + group.count + 3)
        decimal = String(rest.prefix { !$0.isNumber })
        minorDigits = rest.count - decimal.count
    }

    private static func split(_ text: String) -> (prefix: String, number: String, suffix: String) {
        let prefix = text.prefix { !$0.isNumber }
        let suffix = text.reversed().prefix { !$0.isNumber }.reversed()
        let number = text.dropFirst(prefix.count).dropLast(suffix.count)
        return (String(prefix), String(number), String(suffix))
    }

    func text(_ minor: Minor) -> String {
        let sides = minor < 0 ? negative : positive
        return sides.prefix + number(minor, group: group) + sides.suffix
    }

    func plainText(_ minor: Minor) -> String {
        (minor < 0 ? "-" : "") + number(minor, group: "")
    }

    private func number(_ minor: Minor, group: String) -> String {
        var digits = String(minor.magnitude)
        if digits.count <= minorDigits {
            digits = String(repeating: "0", count: minorDigits + 1 - digits.count) + digits
        }
        let whole = digits.dropLast(minorDigits)
        var text = ""
        for (index, digit) in whole.enumerated() {
            if index > 0 && (whole.count - index) % 3 == 0 { text += group }
            text.append(digit)
        }
        return text + decimal + digits.suffix(minorDigits)
    }
}
