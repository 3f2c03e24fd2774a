import Storage
import StorageSQLite

extension Shop {
    /// Everything that the database holds, as one text: for tests that want something not to be in
    /// it, whatever the table.
    func dump(besides leftOut: Set<String> = []) async throws -> String {
        try await database.read { transaction in
            let tables = try transaction.query(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            ).map { try $0.text(0) }.filter { !leftOut.contains($0) }
            return try tables.map { table in
                try transaction.query("SELECT * FROM \"\(table)\"").map { row in
                    row.values.map(Self.text).joined(separator: "|")
                }.joined(separator: "\n")
            }.joined(separator: "\n")
        }
    }

    private static func text(_ value: SQLValue) -> String {
        switch value {
        case .null: ""
        case .integer(let number): String(number)
        case .text(let text): text
        case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }
}
