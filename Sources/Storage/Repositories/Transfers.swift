import AfterSales

/// Bank transfers to customers, and the files that take them to the shop's bank.
package struct Transfers {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package struct Transfer: Hashable, Sendable {
        package var refund: String
        /// Its end-to-end id at the bank.
        package var key: String
        package var order: String
        package var source: MoneySource
        /// In euro cents.
        package var amount: Minor
        package var holder: String
        package var iban: IBAN
        package var file: String?
        package var executedAt: Instant?
        package var returnedAt: Instant?
        /// Why the bank gave it back.
        package var problem: String?
        /// Its payment is disputed, so it goes into no file.
        package internal(set) var isFrozen = false

        package init(
            refund: String, key: String, order: String, source: MoneySource, amount: Minor,
            holder: String, iban: IBAN
        ) {
            self.refund = refund
            self.key = key
            self.order = order
            self.source = source
            self.amount = amount
            self.holder = holder
            self.iban = iban
        }
    }

    package struct File: Hashable, Sendable {
        package var id: String
        package var madeAt: Instant
        package var madeBy: String
        package var debtor: String
        package var debtorIBAN: IBAN
        /// When somebody said that the bank has carried it out; `nil`: not yet.
        package var executedAt: Instant?
    }

    /// Keeps a transfer for the next file; one that is known under its key stays as it is.
    package func add(_ transfer: Transfer, readyAt: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO transfers
              (refund, key, order_number, source, amount, holder, iban, ready_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (refund) DO NOTHING
            """,
            .text(transfer.refund), .text(transfer.key), .text(transfer.order),
            .text(transfer.source.name), .integer(transfer.amount), .text(transfer.holder),
            .text(transfer.iban.text), .integer(readyAt.secondsSinceEpoch))
    }

    /// Those that are in no file yet, the oldest first.
    package func waiting() throws -> [Transfer] {
        try rows(PlantedBug.inTwoFiles.isPlanted ? "f.executed_at IS NULL" : "t.file IS NULL", [])
    }

    package func waitingCount() throws -> Int {
        let row = try transaction.query("SELECT count(*) FROM transfers WHERE file IS NULL")
        return Int(try row[0].integer(0))
    }

    package func rows(of source: MoneySource, in order: String) throws -> [Transfer] {
        try rows("t.order_number = $1 AND t.source = $2", [.text(order), .text(source.name)])
    }

    package func rows(in file: String) throws -> [Transfer] {
        try rows("t.file = $1", [.text(file)])
    }

    package func find(_ refund: String) throws -> Transfer? {
        try rows("t.refund = $1", [.text(refund)]).first
    }

    /// The number of the next file.
    package func nextNumber() throws -> Int64 {
        try transaction.query(
            """
            INSERT INTO counters (name, value) VALUES ('transfer-files', 1)
            ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value
            """
        )[0].integer(0)
    }

    /// Puts some that wait into a new file.
    package func fill(_ file: File, with refunds: [String]) throws {
        try transaction.execute(
            """
            INSERT INTO transfer_files (id, made_at, made_by, debtor, debtor_iban)
            VALUES ($1, $2, $3, $4, $5)
            """,
            .text(file.id), .integer(file.madeAt.secondsSinceEpoch), .text(file.madeBy),
            .text(file.debtor), .text(file.debtorIBAN.text))
        let isFree = PlantedBug.inTwoFiles.isPlanted ? "" : " AND file IS NULL"
        for refund in refunds {
            let taken = try transaction.execute(
                "UPDATE transfers SET file = $1 WHERE refund = $2" + isFree, .text(file.id),
                .text(refund))
            guard taken == 1 else { throw StorageError.missing("transfer \(refund)") }
        }
    }

    /// The latest first.
    package func files(_ limit: Int = 50) throws -> [File] {
        try files("ORDER BY made_at DESC, id DESC LIMIT \(limit)", [])
    }

    package func file(_ id: String) throws -> File? {
        try files("WHERE id = $1", [.text(id)]).first
    }

    /// - Returns: whether it was not said before.
    package func markExecuted(_ id: String, by name: String, at now: Instant) throws -> Bool {
        try transaction.execute(
            """
            UPDATE transfer_files SET executed_at = $2, executed_by = $3
            WHERE id = $1 AND executed_at IS NULL
            """, .text(id), .integer(now.secondsSinceEpoch), .text(name)) == 1
    }

    /// - Returns: whether it had gone out and had not come back before.
    package func markReturned(
        _ refund: String, problem: String, at now: Instant
    ) throws -> Bool {
        try transaction.execute(
            """
            UPDATE transfers SET returned_at = $2, problem = $3
            WHERE refund = $1 AND file IS NOT NULL AND returned_at IS NULL
            """, .text(refund), .integer(now.secondsSinceEpoch), .text(problem)) == 1
    }

    private func rows(_ condition: String, _ arguments: [SQLValue]) throws -> [Transfer] {
        try transaction.query(
            """
            SELECT t.refund, t.key, t.order_number, t.source, t.amount, t.holder, t.iban, t.file,
              f.executed_at, t.returned_at, t.problem, o.detail
            FROM transfers t JOIN orders o ON o.number = t.order_number
              LEFT JOIN transfer_files f ON f.id = t.file
            WHERE \(condition) ORDER BY t.ready_at, t.refund
            """, arguments
        ).map { row in
            guard let source = MoneySource(name: try row.text(3)) else {
                throw StorageError.unexpected(.text(try row.text(3)))
            }
            var transfer = Transfer(
                refund: try row.text(0), key: try row.text(1), order: try row.text(2),
                source: source, amount: try row.integer(4), holder: try row.text(5),
                iban: try Self.iban(row.text(6)))
            transfer.file = try row.optionalText(7)
            transfer.executedAt = try row.optionalInteger(8)
                .map(Instant.init(secondsSinceEpoch:))
            transfer.returnedAt = try row.optionalInteger(9)
                .map(Instant.init(secondsSinceEpoch:))
            transfer.problem = try row.optionalText(10)
            if case .payment(let id) = source {
                let order: DisputedPayments = try JSON.value(try row.text(11))
                transfer.isFrozen = order.holds(id)
            }
            return transfer
        }
    }

    private func files(_ tail: String, _ arguments: [SQLValue]) throws -> [File] {
        try transaction.query(
            "SELECT id, made_at, made_by, debtor, debtor_iban, executed_at FROM transfer_files "
                + tail, arguments
        ).map { row in
            File(
                id: try row.text(0),
                madeAt: Instant(secondsSinceEpoch: try row.integer(1)), madeBy: try row.text(2),
                debtor: try row.text(3), debtorIBAN: try Self.iban(row.text(4)),
                executedAt: try row.optionalInteger(5).map(Instant.init(secondsSinceEpoch:)))
        }
    }

    private static func iban(_ text: String) throws -> IBAN {
        guard let iban = try? IBAN(text) else { throw StorageError.unexpected(.text(text)) }
        return iban
    }
}

extension Transfers.File {
    package init(id: String, madeAt: Instant, madeBy: String, debtor: String, debtorIBAN: IBAN) {
        self.id = id
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.debtor = debtor
        self.debtorIBAN = debtorIBAN
    }
}
