import Desk
import Foundation
import Storage
import StorageContract
import StorageSQLite
import Testing

@Suite struct SQLiteDatabaseTests {
    /// GRDB sets NORMAL after WAL; no kill -9 would show the difference, only a power cut.
    @Test func `a file is synchronous FULL, in WAL, with foreign keys and no memory map`()
        async throws
    {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate()
            #expect(try await database.pragma("synchronous") == "2")
            #expect(try await database.pragma("journal_mode") == "wal")
            #expect(try await database.pragma("foreign_keys") == "1")
            #expect(try await database.pragma("mmap_size") == "0")
        }
    }

    @Test func `what a file held before is found once it is opened again`() async throws {
        try await withTemporaryFile { path in
            let before = try SQLiteDatabase(path: path)
            try await before.migrate()
            try await StorageContract.placeDamaged(try await StorageContract.desk(on: before))
            try await StorageContract.forgetTerms(before)
            try before.close()
            let database = try SQLiteDatabase(path: path)
            #expect(try await database.migrate() == [])
            let found = try await database.read { transaction in
                (
                    try SearchTerms(transaction).orders(named: "6A123456"),
                    try DeskQueues(transaction).counts(at: StorageContract.openedAt)[.letters]
                )
            }
            #expect(found.0 == ["FR-2"])
            #expect(found.1 == 1)
        }
    }

    @Test func `readers cannot write`() async throws {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate()
            await #expect(throws: StorageError.self) {
                try await database.read { try $0.execute("DELETE FROM inbox") }
            }
        }
    }

    @Test func `readers in memory cannot write, and the writer after them can`() async throws {
        let database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        let insert = "INSERT INTO inbox (source, id, received_at) VALUES ('bulk', '1', 1)"
        for _ in 0..<2 {
            await #expect(throws: StorageError.readOnly(path: "the database")) {
                try await database.read { try $0.execute(insert) }
            }
            await #expect(throws: StorageError.readOnly(path: "the database")) {
                try await database.read { try $0.query(insert + " RETURNING id") }
            }
        }
        _ = try await database.write { try $0.execute(insert) }
        let count = try await database.read {
            try $0.query("SELECT count(*) FROM inbox")[0].integer(0)
        }
        #expect(count == 1)
    }

    @Test func `one process uses a file, and the other is told which`() async throws {
        try await withTemporaryFile { path in
            let first = try SQLiteDatabase(path: path)
            let process = "process \(ProcessInfo.processInfo.processIdentifier)"
            #expect(throws: StorageError.lockedByAnother(path: path, owner: process)) {
                try SQLiteDatabase(path: path)
            }
            try first.close()
            _ = try SQLiteDatabase(path: path)
        }
    }

    @Test func `a truncated file is damaged, and stays as it is`() async throws {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate()
            try database.close()
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            try whole.prefix(whole.count / 3).write(to: URL(fileURLWithPath: path))
            let cut = try Data(contentsOf: URL(fileURLWithPath: path))
            await #expect(throws: StorageError.self) {
                let reopened = try SQLiteDatabase(path: path)
                try await reopened.migrate()
                if let problem = try await reopened.brokenReferences().first {
                    throw StorageError.damaged(path: path, reason: problem)
                }
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == cut)
        }
    }

    @Test func `many writers at once are all stored, and a failing one is alone`() async throws {
        struct Stop: Error {}
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate()
            let stored = await withTaskGroup(of: Bool.self) { group in
                for index in 0..<200 {
                    group.addTask {
                        let result: Void? = try? await database.write { transaction in
                            try transaction.execute(
                                "INSERT INTO inbox (source, id, received_at) VALUES ('bulk', $1, 1)",
                                .text("\(index)"))
                            if index % 10 == 0 { throw Stop() }
                        }
                        return result != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(stored == 180)
            let count = try await database.read {
                try $0.query("SELECT count(*) FROM inbox")[0].integer(0)
            }
            #expect(count == 180)
        }
    }

    @Test func `a backup is whole and opens`() async throws {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate()
            let desk = try await StorageContract.desk(on: database)
            try database.backup(to: path + ".backup")
            let copy = try SQLiteDatabase(path: path + ".backup")
            let numbers = try await copy.read { try OrderRecords($0).numbers() }
            #expect(numbers == ["FR-1001"])
            #expect(try await desk.verify().problems == [])
        }
    }
}
