/// A value as SQL knows it. Money and instants are `BIGINT`s, JSON is text.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])

    package static func optional(_ value: Int64?) -> SQLValue {
        value.map { .integer($0) } ?? .null
    }
    package static func optional(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    package static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
}

/// One row of an answer, read by position.
package struct SQLRow: Sendable {
    package let values: [SQLValue]

    package init(_ values: [SQLValue]) { self.values = values }

    package func integer(_ index: Int) throws(StorageError) -> Int64 {
        guard case .integer(let value) = values[index] else { throw .unexpected(values[index]) }
        return value
    }

    package func text(_ index: Int) throws(StorageError) -> String {
        guard case .text(let value) = values[index] else { throw .unexpected(values[index]) }
        return value
    }

    package func blob(_ index: Int) throws(StorageError) -> [UInt8] {
        switch values[index] {
        case .blob(let value): return value
        case .text(let value): return Array(value.utf8)
        default: throw .unexpected(values[index])
        }
    }

    package func optionalInteger(_ index: Int) throws(StorageError) -> Int64? {
        values[index] == .null ? nil : try integer(index)
    }

    package func optionalText(_ index: Int) throws(StorageError) -> String? {
        values[index] == .null ? nil : try text(index)
    }

    package func flag(_ index: Int) throws(StorageError) -> Bool { try integer(index) != 0 }
}

/// A store of rows. SQL is written once, with `$1, $2, …` as parameters; an engine turns it into
/// its own dialect.
package protocol Database: Sendable {
    /// Runs `body` on a snapshot that it cannot change.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value

    /// Runs `body` in a transaction that is durable when this returns; when it throws, nothing is
    /// stored. `body` may run again, so it has no effect outside the transaction.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value
}

package protocol Transaction {
    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow]

    /// - Returns: the number of rows changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int
}

extension Transaction {
    package func query(_ sql: String, _ arguments: SQLValue...) throws -> [SQLRow] {
        try query(sql, arguments)
    }

    @discardableResult
    package func execute(_ sql: String, _ arguments: SQLValue...) throws -> Int {
        try execute(sql, arguments)
    }
}
