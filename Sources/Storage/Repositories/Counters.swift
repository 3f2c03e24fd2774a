/// Running numbers, gapless within a transaction that is stored.
package struct Counters {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// The next case number: `R-000001`.
    package func nextCaseNumber() throws -> String {
        let value = try transaction.query(
            "UPDATE counters SET value = value + 1 WHERE name = 'case' RETURNING value"
        )[0].integer(0)
        let digits = String(value)
        return "R-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
