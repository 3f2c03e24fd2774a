import AfterSales
import Desk
import Storage
import Testing

/// What queues, search, views and notes ask of an engine.
extension StorageContract {
    /// An order of another customer, with a bar code and a tracking number.
    static func other(_ number: String, name: String, placedAt: Instant) throws -> Order {
        var order = try order(number)
        order.placedAt = placedAt
        order.customer = Customer(email: "zoe@example.com", name: name)
        order.shipTo.name = name
        order.lines[0].gtin = "3700546705649"
        order.shipments[0].tracking = "6A 123-456"
        return order
    }

    package static func namesAreFoundWithoutAccentsAndCase(
        _ database: any Database
    ) async throws {
        let desk = try await desk(on: database)
        try await desk.place(
            try other("FR-2", name: "Zoé Œrsted", placedAt: placedAt.adding(hours: 1)),
            by: Actor(.system), at: openedAt)
        for text in ["ZOE", "zoé", "oersted zo", "3700546705649", "6a123456", "ms-1", "fr-2"] {
            let found = try await database.read { try OrderSearch($0).rows(text) }
            #expect(found.first?.number == "FR-2" || text == "ms-1", "\(text)")
            #expect(found.map(\.number).contains("FR-2"), "\(text)")
        }
        for text in ["zoe martin", "6A12345", "%", "\\", "_"] {
            let found = try await database.read { try OrderSearch($0).rows(text) }
            #expect(found.isEmpty, "\(text)")
        }
    }

    package static func exactNumbersComeFirstThenTheLatest(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        for (index, number) in ["FR-10", "FR-1", "FR-100"].enumerated() {
            try await desk.place(
                try other(number, name: "Zoé", placedAt: placedAt.adding(hours: index + 1)),
                by: Actor(.system), at: openedAt)
        }
        let found = try await database.read { try OrderSearch($0).rows("fr-1") }
        #expect(found.map(\.number) == ["FR-1", "FR-100", "FR-10", "FR-1001"])
    }

    package static func queuesAreSortedFilteredAndCounted(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        for (line, hours) in [("mat", 24), ("mouse", 0)] {
            var request = CaseRequest(kind: line == "mat" ? .defect : .missingItem, channel: .form)
            request.lines = [.init(line: line, quantity: 1)]
            let asked = request
            _ = try await desk.open(
                asked, on: "FR-1001", by: Actor(.agent), at: openedAt.adding(hours: hours))
        }
        let (rows, filtered, counts) = try await database.read { transaction in
            let queues = DeskQueues(transaction)
            return (
                try queues.rows(in: .review, at: openedAt),
                try queues.rows(
                    in: .review, filter: QueueFilter(text: "kind=defect&payment=card"),
                    at: openedAt),
                try queues.counts(at: openedAt.adding(hours: 24 * 60))
            )
        }
        #expect(rows.map(\.number) == ["R-000002", "R-000001"], "what is due first stands first")
        #expect(rows.map(\.worth) == [5990, 2490])
        #expect(rows[0].deliveredAt == placedAt.adding(hours: 72))
        #expect(filtered.map(\.number) == ["R-000001"])
        #expect(counts[.review] == 2)
        #expect(counts[.overdue] == 2)
        #expect(counts[.doubt] == 0)
        #expect(counts[.letters] == 0)
    }

    package static func viewsBelongToTheirMember(_ database: any Database) async throws {
        let filter = QueueFilter(text: "kind=return&due=1")
        let (own, others) = try await database.write { transaction in
            for login in ["anna", "bob"] {
                try StaffMembers(transaction).save(
                    StaffMember(
                        login: login, name: login, role: .agent, password: "none",
                        createdAt: openedAt))
            }
            let views = DeskViews(transaction)
            try views.save("Mine", .review, QueueFilter(), of: "anna", at: openedAt)
            try views.save("Mine", .overdue, filter, of: "anna", at: openedAt)
            #expect(try !views.remove(1, of: "bob"))
            return (try views.all(of: "anna"), try views.all(of: "bob"))
        }
        #expect(own.map(\.name) == ["Mine"], "the same name is the same view")
        #expect(own.map(\.queue) == [.overdue])
        #expect(own.map(\.filter) == [filter])
        #expect(others.isEmpty)
    }

    package static func notesAreOfACaseAndNeverEmpty(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        _ = try await desk.open(
            CaseRequest(kind: .return, channel: .portal), on: "FR-1001", by: Actor(.customer),
            at: openedAt)
        let author = Actor(.agent, name: "anna")
        try await desk.add(note: "Called twice.", to: "R-000001", by: author, at: openedAt)
        let notes = try await database.read { try Notes($0).about(case: "R-000001") }
        #expect(notes == [.init(at: openedAt, author: author, text: "Called twice.")])
        await #expect(throws: CaseRefusal.caseNotFound(number: "R-9")) {
            try await desk.add(note: "x", to: "R-9", by: author, at: openedAt)
        }
        await #expect(throws: CaseRefusal.notAllowed(role: .customer, action: .writeNote)) {
            try await desk.add(note: "x", to: "R-000001", by: Actor(.customer), at: openedAt)
        }
        await #expect(throws: StorageError.self) {
            try await desk.add(note: "", to: "R-000001", by: author, at: openedAt)
        }
        #expect(try await database.read { try Notes($0).about(case: "R-000001").count } == 1)
    }
}
