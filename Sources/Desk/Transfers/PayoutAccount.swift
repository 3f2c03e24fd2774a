import AfterSales
import Storage

extension Desk {
    /// The longest name of an account's holder (ISO 20022: 70 characters).
    package static let holderLength = 70

    /// Asks for an account, once, where a transfer waits for one.
    ///
    /// - Returns: the orders whose customers are written to.
    @discardableResult
    package func askForAccounts(at now: Instant) async throws -> [String] {
        let missing = try await database.read { try PayoutAccounts($0).toBeAsked() }
        guard !missing.isEmpty else { return [] }
        return try await database.write { transaction in
            let accounts = PayoutAccounts(transaction)
            return try accounts.toBeAsked().map { order, number in
                try accounts.markAsked(order, at: now)
                try Outbox(transaction).add(
                    [.askForAccount(case: number)], order: order, at: now)
                return order
            }
        }
    }

    /// Keeps the account that a customer typed. It is used once they have proved that it is theirs.
    ///
    /// - Throws: ``CaseRefusal/invalid(field:problem:)`` where the name is missing or too long.
    package func give(
        account iban: IBAN, of holder: String, for order: String, at now: Instant
    ) async throws {
        let length = Int64(holder.count)
        guard length > 0 else {
            throw CaseRefusal.invalid(field: "holder", problem: .required)
        }
        guard length <= Self.holderLength else {
            throw CaseRefusal.invalid(
                field: "holder", problem: .outOfRange(length, 1...Int64(Self.holderLength)))
        }
        // A name of other letters than Latin ones would reach the bank empty.
        guard !SEPAText(holder).text.isEmpty else {
            throw CaseRefusal.invalid(field: "holder", problem: .unknown(holder))
        }
        try await database.write { transaction in
            try PayoutAccounts(transaction).give(order, holder: holder, iban: iban, at: now)
        }
    }

    /// The customer showed the code that was sent to the order's address: what waits for the
    /// account goes on at once.
    ///
    /// - Returns: whether that account was waiting to be proven.
    package func prove(
        account iban: IBAN, for order: String, at now: Instant
    ) async throws -> Bool {
        try await database.write { transaction in
            guard try PayoutAccounts(transaction).prove(order, iban, at: now) else { return false }
            try Outbox(transaction).hurryRefunds(of: order, at: now)
            try Audit(transaction).note(
                "prove_account", on: "order:" + order, by: Role.customer.rawValue,
                detail: iban.masked, at: now)
            return true
        }
    }
}
