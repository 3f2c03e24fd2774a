/// Amounts as PayPal writes them, in whole units with a point (`12.34`), to and from minor units.
enum DecimalAmount {
    /// Currencies without minor units at PayPal.
    private static let whole: Set<String> = ["HUF", "JPY", "TWD"]

    static func text(_ minor: Int64, _ currency: String) -> String {
        guard !whole.contains(currency) else { return String(minor) }
        let cents = minor.magnitude % 100
        return "\(minor < 0 ? "-" : "")\(minor.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// Nil where the text is not an amount, or has more decimals than the currency.
    static func minor(_ text: String, _ currency: String) -> Int64? {
        let decimals = whole.contains(currency) ? 0 : 2
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].count < 14,
            parts.allSatisfy({
                !$0.isEmpty && $0.allSatisfy(\.isASCII) && $0.allSatisfy(\.isNumber)
            })
        else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.count <= decimals else { return nil }
        return Int64(parts[0] + fraction + String(repeating: "0", count: decimals - fraction.count))
    }

    static func json(_ minor: Int64, _ currency: String) -> JSONValue {
        ["currency_code": .text(currency), "value": .text(text(minor, currency))]
    }
}
