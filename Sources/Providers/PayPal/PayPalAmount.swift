import AfterSales

/// An amount as PayPal writes it: `{"value": "12.34", "currency_code": "EUR"}`.
struct PayPalAmount: Codable, Hashable {
    var value: String
    var currency_code: String

    /// Currencies that PayPal writes without decimals (its reference, "Currency codes").
    private static let withoutDecimals: Set<String> = ["HUF", "JPY", "TWD"]

    init(_ amount: Minor, _ currency: String) {
        precondition(amount >= 0)
        currency_code = currency
        guard !Self.withoutDecimals.contains(currency) else {
            value = String(amount)
            return
        }
        let cents = amount % 100
        value = "\(amount / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// In minor units; `nil` where it is not an amount of its currency.
    var minor: Minor? {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let whole = Minor(parts[0]), whole <= MoneyLimits.amount
        else { return nil }
        if Self.withoutDecimals.contains(currency_code) {
            let isWhole = parts.count == 1 || parts.count == 2 && parts[1].allSatisfy { $0 == "0" }
            return isWhole ? whole : nil
        }
        switch parts.count {
        case 1: return whole * 100
        case 2 where parts[1].count <= 2:
            guard let cents = Minor(parts[1]) else { return nil }
            return whole * 100 + (parts[1].count == 1 ? cents * 10 : cents)
        default: return nil
        }
    }
}
