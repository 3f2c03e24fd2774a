import Storage

/// A store that outlives the process which uses it: a write is kept whole or not at all, and the
/// process may die before or after it.
struct MortalDatabase: Database {
    let store: any Database
    let life: Life

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        guard !life.isOver else { throw ProcessDied() }
        return try await store.read(body)
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try life.step()
        let value = try await store.write(body)
        try life.step()
        return value
    }
}
