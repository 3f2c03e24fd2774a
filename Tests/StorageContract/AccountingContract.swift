import AfterSales
import Desk
import Storage
import Testing

/// What every engine must do with credit notes, invoices for fees and revenue by VAT rate.
extension StorageContract {
    private static func returnAll(
        _ desk: Desk, _ number: String, of lines: [String], from start: Instant
    ) async throws {
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = lines.map { .init(line: $0, quantity: 1) }
        let asked = request
        _ = try await desk.open(asked, on: "FR-1001", by: Actor(.customer), at: start)
        _ = try await desk.onCase(number, by: Actor(.customer), at: start) {
            try $0.payFee(number)
        }
        _ = try await desk.onCase(number, by: Actor(.agent), at: start) {
            try $0.authorize(number)
        }
        _ = try await desk.onCase(number, by: Actor(.warehouse), at: start) {
            try $0.receive(number, .init())
            try $0.inspect(
                number,
                lines.map { InspectedItem(line: $0, quantity: 1, condition: .asSold) })
        }
    }

    private static func numbers(_ database: any Database) async throws -> [String] {
        try await database.read { transaction in
            try transaction.query(
                """
                SELECT number, gross, vat FROM accounting_documents
                ORDER BY year, series DESC, running
                """
            ).map { "\(try $0.text(0)) \(try $0.integer(1)) \(try $0.integer(2))" }
        }
    }

    package static func documentsAreNumberedWithoutHoles(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        try await returnAll(desk, "R-000001", of: ["mat"], from: openedAt)
        let later = openedAt.adding(hours: 24)
        try await returnAll(desk, "R-000002", of: ["mouse"], from: later)
        #expect(
            try await numbers(database) == [
                "FR-2026-000001 590 98", "FR-2026-000002 590 98",
                "AV-2026-000001 2490 415", "AV-2026-000002 5990 998",
            ])
        #expect(try await desk.verify().problems == [])
    }

    /// The year of a number is the year of the shop's clock, not of UTC.
    package static func aSeriesBeginsAnewEachYear(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        let request = CaseRequest(kind: .notDelivered, channel: .form)
        let eve = Instant(iso: "2026-12-31T23:30:00Z")!  // 2027 in Paris
        _ = try await desk.open(request, on: "FR-1001", by: Actor(.customer), at: eve)
        _ = try await desk.onCase("R-000001", by: Actor(.agent), at: eve) {
            try $0.authorize("R-000001", returnRequired: false)
        }
        #expect(try await numbers(database) == ["AV-2027-000001 8970 1495"])
    }

    package static func whatIsNotStoredLeavesNoHole(_ database: any Database) async throws {
        struct Stop: Error {}
        let desk = try await desk(on: database)
        try await returnAll(desk, "R-000001", of: ["mat"], from: openedAt)
        let document = try await database.read { transaction in
            try #require(
                try AccountingDocuments(transaction).of(case: "R-000001")
                    .first { $0.kind == .creditNote })
        }
        await #expect(throws: Stop.self) {
            try await database.write { transaction in
                try AccountingDocuments(transaction).issue(
                    .creditNote, in: 2026, at: openedAt, for: []
                ) { number in
                    var next = document
                    next.number = number
                    return next
                }
                throw Stop()
            }
        }
        try await returnAll(desk, "R-000002", of: ["mouse"], from: openedAt)
        #expect(try await numbers(database).last == "AV-2026-000002 5990 998")
    }

    /// The schema holds the series together even if the program were wrong.
    package static func anIssuedDocumentStaysAsItIs(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        try await returnAll(desk, "R-000001", of: ["mat"], from: openedAt)
        let before = try await numbers(database)
        let columns =
            "(number, series, year, running, previous, kind, issued_at, order_number, "
            + "case_number, net, vat, gross, body)"
        let tail = "'credit_note', 1, 'FR-1001', 'R-000001'"
        for sql in [
            "UPDATE accounting_documents SET gross = 1",
            "DELETE FROM accounting_documents",
            // A hole, a second first, a note of nothing, VAT that does not add up.
            "INSERT INTO accounting_documents \(columns) VALUES "
                + "('AV-2026-000003', 'AV', 2026, 3, 2, \(tail), 1, 0, 1, '')",
            "INSERT INTO accounting_documents \(columns) VALUES "
                + "('AV-2026-000002', 'AV', 2026, 1, NULL, \(tail), 1, 0, 1, '')",
            "INSERT INTO accounting_documents \(columns) VALUES "
                + "('AV-2026-000002', 'AV', 2026, 2, NULL, \(tail), 1, 0, 1, '')",
            "INSERT INTO accounting_documents \(columns) VALUES "
                + "('AV-2026-000002', 'AV', 2026, 2, 1, \(tail), 0, 0, 0, '')",
            "INSERT INTO accounting_documents \(columns) VALUES "
                + "('AV-2026-000002', 'AV', 2026, 2, 1, \(tail), 80, 20, 99, '')",
            "INSERT INTO credited_refunds VALUES ('R-000001/1', 'AV-2026-000001')",
        ] {
            await #expect(throws: StorageError.self, "\(sql)") {
                try await database.write { try $0.execute(sql) }
            }
        }
        #expect(try await numbers(database) == before)
    }

    /// A ledger of before, with VAT in the sales, goes on by rate and balances.
    package static func anOldLedgerIsSplitByRate(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        try await returnAll(desk, "R-000001", of: ["mat"], from: openedAt)
        let today = try await balances(database)
        try await database.write { transaction in
            for sql in [
                "DROP TRIGGER ledger_is_kept", "DELETE FROM ledger_entries",
                """
                INSERT INTO ledger_entries (event, order_number, case_number, refund, at, account,
                  amount, cause)
                SELECT max(id), 'FR-1001', NULL, NULL, 1, column1, column2, 'sale' FROM events,
                  (VALUES ('sales', -8480 + 2490), ('outbound_shipping', -490),
                    ('return_fees', -590), ('provider:card', 8970 + 590),
                    ('refunds_payable', -2490))
                GROUP BY column1, column2
                """,
                "UPDATE orders SET revenue = '{\"givenBack\":{},\"left\":[]}'",
            ] { try transaction.execute(sql) }
        }
        #expect(try await desk.verify().problems.count == 2)
        try await database.write { try RevenueBackfill.run($0) }
        #expect(try await balances(database) == today)
        #expect(try await desk.verify().problems == [])
        try await returnAll(desk, "R-000002", of: ["mouse"], from: openedAt)
        #expect(try await desk.verify().problems == [])
        try await database.write { try RevenueBackfill.run($0) }
        #expect(try await desk.verify().problems == [])
    }

    /// A refund that a bank had returned before there were dates for it gets them.
    package static func anOldFailureGetsItsDates(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        try await returnAll(desk, "R-000001", of: ["mat"], from: openedAt)
        for answer in [CaseWork.ProviderAnswer.succeeded, .failed] {
            _ = try await desk.onCase(
                "R-000001", by: Actor(.provider), at: openedAt.adding(hours: 24 * 40)
            ) { _ = try $0.providerAnswered("R-000001", answer) }
        }
        let dues = { @Sendable (transaction: any Transaction) in
            try transaction.query("SELECT due_at FROM cases").map { try $0.integer(0) }
        }
        let today = try await database.read(dues)
        try await database.write { transaction in
            _ = try transaction.execute(
                """
                UPDATE cases SET due_at = 1,
                  detail = replace(detail, '"refundSince"', '"refundUntold"')
                """)
        }
        #expect(try await desk.verify().problems.count == 1)
        try await database.write { try RefundDatesBackfill.run($0) }
        #expect(try await database.read(dues) == today)
        #expect(try await desk.verify().problems == [])
    }

    private static func balances(_ database: any Database) async throws -> [String: Minor] {
        let entries = try await database.read { try Journal($0).ledger() }
        var balances: [String: Minor] = [:]
        for entry in entries { balances[entry.account, default: 0] += entry.amount }
        return balances.filter { $0.value != 0 }
    }
}
