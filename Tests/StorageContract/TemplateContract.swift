import AfterSales
import Desk
import Storage
import Testing

/// What every engine must do with the mails that a shop has changed.
extension StorageContract {
    private static func change(
        _ subject: String?, seen: Int64, language: String = "fr"
    ) -> MailTemplateChange {
        MailTemplateChange(
            template: "question", language: language,
            words: subject.map { .init(subject: $0, body: "x") }, seen: seen)
    }

    package static func everyVersionOfAMailIsKept(_ database: any Database) async throws {
        let desk = Desk(database: database)
        let admin = Actor(.admin, name: "claire")
        #expect(try await desk.change(change("A", seen: 0), by: admin, at: openedAt))
        #expect(try await !desk.change(change("B", seen: 0), by: admin, at: openedAt))
        #expect(try await desk.change(change(nil, seen: 1), by: admin, at: openedAt))
        #expect(
            try await desk.change(change("C", seen: 0, language: "en"), by: admin, at: openedAt))
        let (versions, newest) = try await database.read { transaction in
            (
                try MailTemplates(transaction).versions(of: "question", "fr"),
                try MailTemplates(transaction).allNewest()
            )
        }
        #expect(versions.map(\.version) == [2, 1])
        #expect(versions.map { $0.words?.subject } == [nil, "A"])
        #expect(versions.map(\.author) == ["claire", "claire"])
        #expect(newest.map { "\($0.language) \($0.version)" } == ["en 1", "fr 2"])
    }
}
