import AfterSales
import Desk
import Storage
import Testing

/// What every engine must find orders and cases by, also those that it stored before.
extension StorageContract {
    /// Everything that an order and a damaged parcel of it are found by.
    struct Found: Equatable {
        var orders: [String]
        var tracked: [String]
        var withProduct: [String]
        var expecting: [String]
        var letters: [String]
        var lettersDue: Int

        init(_ transaction: any Transaction) throws {
            let terms = SearchTerms(transaction)
            orders = try OrderSearch(transaction).rows("zoe").map(\.number)
            tracked = try terms.orders(named: "6a 123456")
            withProduct = try terms.orders(with: "3700546705649")
            expecting = try terms.cases(expecting: "3700546705649")
            letters = try terms.cases(letter: "1A-999")
            lettersDue = try DeskQueues(transaction).counts(at: openedAt)[.letters] ?? 0
        }
    }

    static func damaged(_ line: String) -> CaseRequest {
        var request = CaseRequest(kind: .transitDamage, channel: .form)
        request.lines = [.init(line: line, quantity: 1)]
        request.reserves = "Carton crushed on one side, screen broken"
        return request
    }

    /// FR-2 with a damaged product that is expected back, whose letter is still due, and another
    /// whose letter was sent.
    package static func placeDamaged(_ desk: Desk) async throws {
        let order = try other("FR-2", name: "Zoé", placedAt: placedAt)
        let day = placedAt.adding(hours: 80)
        try await desk.place(order, by: Actor(.system), at: placedAt)
        for line in ["mouse", "mat"] {
            _ = try await desk.open(
                damaged(line), on: "FR-2", by: Actor(.customer), at: day)
        }
        _ = try await desk.onCase("R-000002", by: Actor(.customer), at: day) { work in
            try work.sendLetter("R-000002", tracking: "1A 999")
        }
        _ = try await desk.onCase("R-000001", by: Actor(.admin), at: day) { work in
            try work.authorize("R-000001", returnRequired: true)
        }
    }

    package static func scannedCodesLeadToOrdersAndCases(
        _ database: any Database
    ) async throws {
        try await placeDamaged(try await desk(on: database))
        let found = try await database.read { try Found($0) }
        #expect(found.orders == ["FR-2"])
        #expect(found.tracked == ["FR-2"])
        #expect(found.withProduct == ["FR-2"])
        #expect(found.expecting == ["R-000001"])
        #expect(found.letters == ["R-000002"])
        #expect(found.lettersDue == 1)
        #expect(try await database.read { try SearchTerms($0).orders(named: "-") } == [])
        #expect(try await database.read { try SearchTerms($0).cases(expecting: "PD-1") } == [])
    }

    package static func whatWasStoredBeforeIsCompleted(_ database: any Database) async throws {
        try await placeDamaged(try await desk(on: database))
        let before = try await database.read { try Found($0) }
        try await forgetTerms(database)
        #expect(try await database.read { try Found($0).tracked }.isEmpty)
        #expect(try await database.read { try Found($0).lettersDue } == 0)
        try await database.write { try Backfill.run($0) }
        #expect(try await database.read { try Found($0) } == before)
        let dump = "SELECT * FROM search_terms ORDER BY order_number, case_number, line, kind, term"
        let terms = try await database.read { try $0.query(dump).map(\.values) }
        try await database.write { try Backfill.run($0) }
        #expect(try await database.read { try $0.query(dump).map(\.values) } == terms)
    }

    /// A store as it was before there were terms.
    package static func forgetTerms(_ database: any Database) async throws {
        try await database.write { transaction in
            try transaction.execute("DELETE FROM search_terms")
            try transaction.execute("UPDATE cases SET letter_due = NULL")
        }
    }
}
