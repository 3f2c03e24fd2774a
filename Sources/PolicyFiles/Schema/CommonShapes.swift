import AfterSales
import Foundation

extension PolicyShape {
    /// Working hours and clock hours: up to 24 × 60.
    static let hours = integer(1...1_440)
    /// A delay that someone waits for.
    static let delayDays = integer(1...365)
    static let amount = integer(0...MoneyLimits.amount)
    static let years = integer(0...100)

    /// The ways in that a policy may open; `api` is always open.
    static let channels = list(of: .choice(["portal", "form", "phone"]), count: 1...3)

    static func resolutions(_ allowed: Resolution...) -> PolicyShape {
        list(of: .choice(allowed.map(\.rawValue)), count: 1...allowed.count)
    }

    /// A trait of a product: `bulky`, `personalized`, or one of the shop's own.
    static let traits = list(
        of: word("a product's trait such as bulky: small letters, digits and _"), count: 0...50)

    /// Small letters, digits, `_` and `-`, beginning with a letter.
    static func word(_ expected: String) -> PolicyShape {
        text(expected: expected) { text in
            (1...64).contains(text.utf8.count) && text.utf8.first.map { (97...122).contains($0) }!
                && text.utf8.allSatisfy {
                    (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
                }
        }
    }

    static func line(_ expected: String, upTo length: Int) -> PolicyShape {
        text(expected: "\(expected), one line of 1 to \(length) characters") { text in
            (1...length).contains(text.count) && text.contains { !$0.isWhitespace }
                && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
    }

    static let country = text(expected: "a country of ISO 3166 such as FR") { text in
        text.utf8.count == 2 && text == text.uppercased()
            && Locale.Region(text).isISORegion
    }

    static let currency = text(expected: "a currency of ISO 4217 such as EUR") { text in
        text.utf8.count == 3 && text == text.uppercased() && Locale.Currency(text).isISOCurrency
    }

    static let timeZone = text(expected: "a time zone such as Europe/Paris") { text in
        text.contains("/") && Zone(identifier: text) != nil || text == "UTC"
    }

    static let clockTime = text(expected: "a time of day such as \"10:00\"") { text in
        let parts = text.utf8.split(separator: 58, omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ part in
                part.count == 2 && part.allSatisfy { (48...57).contains($0) }
            })
        else { return false }
        return Int(Substring(parts[0]))! < 24 && Int(Substring(parts[1]))! < 60
    }

    static let phoneNumber = text(expected: "a telephone number such as \"+33 1 00 00 00 00\"") {
        (3...32).contains($0.utf8.count) && $0.contains(where: \.isNumber)
            && $0.utf8.allSatisfy { "+0123456789 ().-".utf8.contains($0) }
    }

    static let postcode = text(expected: "a postcode such as \"98000\", or its start as \"98*\"") {
        (1...12).contains($0.utf8.count) && $0 != "*" && !$0.dropLast().contains("*")
            && $0.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
                    || "* -".unicodeScalars.contains($0)
            }
    }

    static let email = text(expected: "an e-mail address") { text in
        let parts = text.utf8.split(separator: 64, omittingEmptySubsequences: false)
        return text.utf8.count <= 254 && parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && text.utf8.allSatisfy { (33...126).contains($0) }
    }
}
