import AfterSales

/// An amount as somebody types it: `12`, `12.50`, `12,5`.
enum AmountField {
    /// - Returns: minor units; `nil` for anything that is no amount, and what would not fit.
    static func minor(_ text: String) -> Minor? {
        let parts = text.split(whereSeparator: { $0 == "." || $0 == "," })
        let separators = text.filter { $0 == "." || $0 == "," }.count
        guard separators == max(0, parts.count - 1), (1...2).contains(parts.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts.count == 1 || parts[1].utf8.count <= 2
        else { return nil }
        let cents = parts.count == 2 ? String(parts[1]) : ""
        let padded = cents + String(repeating: "0", count: 2 - cents.utf8.count)
        guard let value = Minor(parts[0] + padded), value <= MoneyLimits.amount else { return nil }
        return value
    }

    /// - Returns: `nil` where nothing was typed.
    static func optional(
        _ text: String, _ words: ActWords, field: String? = nil
    ) throws(CaseActCommand.Unreadable) -> Minor? {
        guard !text.isEmpty else { return nil }
        guard let amount = minor(text) else {
            throw CaseActCommand.Unreadable(
                text: words.notAnAmount(String(text.prefix(40))), field: field)
        }
        return amount
    }
}
