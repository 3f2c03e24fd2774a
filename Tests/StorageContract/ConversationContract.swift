import AfterSales
import Desk
import Storage
import Testing

/// What every engine must do with the messages of customers and staff.
extension StorageContract {
    private static func desk(withCaseOn database: any Database) async throws -> Desk {
        let desk = try await desk(on: database)
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "mat", quantity: 1)]
        _ = try await desk.open(request, on: "FR-1001", by: Actor(.customer), at: openedAt)
        return desk
    }

    package static func theDeskAnswersAllThatWaits(_ database: any Database) async throws {
        let desk = try await desk(withCaseOn: database)
        for (index, text) in ["Bonjour ?", "Il y a quelqu’un ?"].enumerated() {
            let message = NewMessage(caseNumber: "R-000001", text: text, seen: Int64(index))
            #expect(
                try await desk.write(
                    message, by: Actor(.customer), at: openedAt.adding(seconds: Int64(index)))
                    == .written)
        }
        let waiting = try await database.read { try Conversation($0).unanswered() }
        #expect(waiting.map(\.caseNumber) == ["R-000001"])
        #expect(waiting.map(\.since) == [openedAt])
        #expect(waiting.map(\.count) == [2])
        #expect(
            try await desk.write(
                NewMessage(caseNumber: "R-000001", text: "Oui.", seen: 2), by: Actor(.agent),
                at: openedAt.adding(seconds: 9)) == .written)
        let (left, mailed) = try await database.read { transaction in
            let items = try Outbox(transaction).next(9, at: openedAt.adding(seconds: 9))
            let mail = try #require(items.last { $0.effect == .mail(.message, case: "R-000001") })
            return (
                try Conversation(transaction).unanswered(),
                try Conversation(transaction).message(mailedBy: mail.id)
            )
        }
        #expect(left.isEmpty)
        #expect(mailed?.text == "Oui.")
    }

    package static func aMessageHasACaseAndAText(_ database: any Database) async throws {
        _ = try await desk(withCaseOn: database)
        for (number, text) in [("R-999999", "x"), ("R-000001", "")] {
            await #expect(throws: StorageError.self) {
                try await database.write { transaction in
                    try Conversation(transaction).add(
                        text, to: number, by: Actor(.customer), once: "1", outboxID: nil,
                        at: openedAt)
                }
            }
        }
        let kept = try await database.read { try $0.query("SELECT 1 FROM conversation") }
        #expect(kept.isEmpty)
    }
}
