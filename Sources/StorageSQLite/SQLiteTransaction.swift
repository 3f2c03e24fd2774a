import Foundation
import GRDB
import Storage

/// One transaction of the common SQL on a GRDB connection.
struct SQLiteTransaction: Storage.Transaction {
    let database: GRDB.Database
    /// Whether statements that change something are refused here; readers of a file have a
    /// connection that refuses them.
    var isReadOnly = false

    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        let statement = try statement(sql, arguments)
        return try Row.fetchAll(statement).map { row in
            SQLRow(row.databaseValues.map(Self.value))
        }
    }

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        try statement(sql, arguments).execute()
        return database.changesCount
    }

    private func statement(_ sql: String, _ arguments: [SQLValue]) throws -> Statement {
        let statement = try database.cachedStatement(sql: Dialect.sqlite.parameters(sql))
        guard !isReadOnly || statement.isReadonly else {
            throw DatabaseError(resultCode: .SQLITE_READONLY, sql: sql)
        }
        try statement.setArguments(StatementArguments(arguments.map(Self.databaseValue)))
        return statement
    }

    private static func databaseValue(_ value: SQLValue) -> DatabaseValue {
        switch value {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): Data(value).databaseValue
        }
    }

    private static func value(_ value: DatabaseValue) -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let value): .integer(value)
        case .string(let value): .text(value)
        case .blob(let value): .blob(Array(value))
        case .double(let value): .text(String(value))
        }
    }
}
