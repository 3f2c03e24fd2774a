/// An International Bank Account Number (ISO 13616) of a country in the Single Euro Payments Area:
/// of its country's length, with the right check digits.
package struct IBAN: Codable, Hashable, Sendable {
    /// Without spaces, in capitals.
    package let text: String

    /// Why a text is none, in the order in which it is checked.
    package enum Problem: Error, Hashable, Sendable {
        case empty
        /// Something else than letters and digits.
        case notAnIBAN
        /// Not within the area that euros are transferred in.
        case outsideSEPA(country: String)
        case length(found: Int, expected: Int)
        /// A digit is wrong, or two stand in each other's place.
        case checkDigits
    }

    /// - Parameter typed: as people write it, with spaces and small letters.
    package init(_ typed: String) throws(Problem) {
        let text = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        guard !text.isEmpty else { throw .empty }
        let isWord = text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
        let country = String(text.prefix(2))
        guard isWord, country.utf8.count == 2, country.utf8.allSatisfy({ $0 >= 65 }) else {
            throw .notAnIBAN
        }
        guard let expected = Self.lengths[country] else { throw .outsideSEPA(country: country) }
        guard text.utf8.count == expected else {
            throw .length(found: text.utf8.count, expected: expected)
        }
        guard Self.remainder(text) == 1 else { throw .checkDigits }
        self.text = text
    }

    /// What tells it from another without giving it away: `FR76 … 0189`.
    package var masked: String { text.prefix(4) + " … " + text.suffix(4) }

    /// The number with its first four characters at the end and letters as 10 to 35, modulo 97
    /// (ISO 7064).
    private static func remainder(_ text: String) -> Int {
        (text.dropFirst(4) + text.prefix(4)).utf8.reduce(0) { rest, byte in
            byte <= 57 ? (rest * 10 + Int(byte) - 48) % 97 : (rest * 100 + Int(byte) - 55) % 97
        }
    }

    /// Of the registry that SWIFT keeps for ISO 13616, the countries of the euro area's payments.
    private static let lengths = [
        "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
        "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28,
        "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31,
        "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
        "VA": 22,
    ]
}
