import AfterSales
import Desk
import PolicyFiles
import Storage
import Testing

/// What every engine must do, as test bodies: each engine's suite runs them on its own store.
package enum StorageContract {
    package static let placedAt = Instant(iso: "2026-03-02T10:12:00+01:00")!  // a literal
    package static let openedAt = Instant(iso: "2026-03-20T09:00:00+01:00")!

    /// An order of two products, delivered and paid by card.
    package static func order(_ number: String = "FR-1001") throws -> Order {
        try Order(
            number: number, placedAt: placedAt, currency: "EUR",
            customer: Customer(email: "lea@example.com", name: "Léa Martin"),
            shipTo: Address(
                name: "Léa Martin", line1: "12 rue des Lilas", postcode: "69003", city: "Lyon",
                country: "FR"),
            lines: [
                OrderLine(
                    id: "mouse", sku: "MS-1", title: "Wireless mouse", quantity: 1,
                    unitPrice: 5990, weightGrams: 180),
                OrderLine(
                    id: "mat", sku: "PD-1", title: "Desk mat", quantity: 1, unitPrice: 2490,
                    weightGrams: 700),
            ],
            shipping: ShippingCharge(paid: 490, standard: 490),
            payments: [Payment(id: "p1", method: .card, amount: 8970)], status: .delivered,
            shipments: [
                Shipment(
                    id: "s1", lines: ["mouse", "mat"], carrier: "colissimo",
                    shippedAt: placedAt.adding(hours: 24),
                    deliveredAt: placedAt.adding(hours: 72))
            ])
    }

    /// A desk with the built-in policy and one order.
    package static func desk(on database: any Database) async throws -> Desk {
        let desk = Desk(database: database)
        let start = Instant(secondsSinceEpoch: 0)
        try await desk.publish(BuiltInPolicy.gamingShop.policy, from: start, at: start)
        try await desk.place(try order(), by: Actor(.system), at: placedAt)
        return desk
    }

    package static func parametersBindByNumber(_ database: any Database) async throws {
        let row = try await database.read {
            try $0.query("SELECT $2, $1, $2, '$1'", .integer(1), .text("two"))[0]
        }
        #expect(
            row.values == [.text("two"), .integer(1), .text("two"), .text("$1")],
            "bound out of order, and not inside quotes")
    }

    package static func aThrowingTransactionStoresNothing(_ database: any Database) async throws {
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await database.write { transaction in
                try transaction.execute(
                    "INSERT INTO inbox (source, id, received_at) VALUES ('a', 'b', 1)")
                throw Stop()
            }
        }
        let rows = try await database.read { try $0.query("SELECT * FROM inbox") }
        #expect(rows.isEmpty)
    }

    package static func aRecordComesBackAsItWasStored(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "mat", quantity: 1)]
        let opened = try await desk.open(
            request, on: "FR-1001", by: Actor(.customer), at: openedAt)
        let found = try await desk.find(case: "R-000001")
        #expect(found?.record == opened.record)
        #expect(try await desk.verify().problems == [])
    }

    /// One of two requests for the same unit wins; the other gets a clear error, and nothing moved.
    package static func theSameUnitIsAskedForOnce(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "mat", quantity: 1)]
        let asked = request
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    let opened = try? await desk.open(
                        asked, on: "FR-1001", by: Actor(.customer), at: openedAt)
                    return opened?.caseNumber != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 1)
        #expect(try await desk.find(order: "FR-1001")?.record.cases.count == 1)
    }

    /// The schema holds even if the rules were wrong.
    package static func twoClaimsOnOneUnitAreImpossible(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        _ = try await desk.open(
            CaseRequest(kind: .return, channel: .portal), on: "FR-1001", by: Actor(.customer),
            at: openedAt)
        await #expect(throws: StorageError.self) {
            try await database.write {
                try $0.execute(
                    """
                    INSERT INTO case_lines VALUES
                      ('R-000001', 99, 'FR-1001', 'mat', 1, 'requested')
                    """)
            }
        }
    }

    package static func moreThanWasPaidCannotBeGivenBack(_ database: any Database) async throws {
        _ = try await desk(on: database)
        await #expect(throws: StorageError.self) {
            try await database.write {
                try $0.execute("UPDATE payments SET given_back = amount + 1")
            }
        }
    }

    package static func theJournalIsAppendOnly(_ database: any Database) async throws {
        _ = try await desk(on: database)
        for sql in ["UPDATE events SET at = 0", "DELETE FROM events"] {
            await #expect(throws: StorageError.self) {
                try await database.write { try $0.execute(sql) }
            }
        }
    }

    package static func aPublishedVersionNeverChanges(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        var changed = BuiltInPolicy.gamingShop.policy
        changed.return.windowDays = 31
        let other = changed
        await #expect(throws: StorageError.duplicate("version 1 of gaming-shop")) {
            try await desk.publish(other, from: openedAt, at: openedAt)
        }
        #expect(try await desk.policyInForce(at: openedAt)?.return.windowDays == 30)
    }

    /// An order is decided by the version in force when it was placed.
    package static func anOrderKeepsItsPolicy(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        var newer = BuiltInPolicy.gamingShop.policy
        newer.version = 2
        newer.return.windowDays = 15
        try await desk.publish(newer, from: placedAt.adding(hours: 1), at: openedAt)
        let old = try await desk.find(order: "FR-1001")
        #expect(old?.rules.policy.version == 1)
        #expect(try await desk.policyInForce(at: openedAt)?.version == 2)
    }

    package static func aNewerSchemaIsRefused(_ database: any Database) async throws {
        await #expect(throws: StorageError.newerSchema(found: 99, known: Migrations.latest)) {
            try await database.write { transaction in
                try transaction.execute("INSERT INTO schema_versions VALUES (99)")
                try Migrations.migrate(transaction, .sqlite)
            }
        }
    }
}
