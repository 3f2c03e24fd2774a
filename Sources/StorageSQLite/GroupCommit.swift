import GRDB

/// Puts the transactions of many callers into one commit, each in a savepoint of its own, so that
/// a hundred waiting writers share one fsync.
///
/// When a batch fails as a whole (the disk is full), its members are tried again one by one: a
/// neighbor's failure is nobody else's.
actor GroupCommit {
    private struct Job: Sendable {
        var run: @Sendable (GRDB.Database) throws -> Void
        /// Told how it ended once that is durable; `nil`: stored.
        var finish: @Sendable ((any Error)?) -> Void
    }

    private let writer: any DatabaseWriter
    private var waiting: [Job] = []
    private var isDraining = false
    private static let batchLimit = 512

    init(writer: any DatabaseWriter) { self.writer = writer }

    /// Runs `body` in a transaction; returns when it is durable.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (GRDB.Database) throws -> Value
    ) async throws -> Value {
        let result = Box<Value>()
        try await withCheckedThrowingContinuation {
            (continuation: CheckedContinuation<Void, any Error>) in
            waiting.append(
                Job(
                    run: { result.value = try body($0) },
                    finish: { error in
                        if let error {
                            continuation.resume(throwing: error)
                        } else {
                            continuation.resume()
                        }
                    }))
            if !isDraining {
                isDraining = true
                Task { await drain() }
            }
        }
        guard let value = result.value else { preconditionFailure("a stored job has a value") }
        return value
    }

    private func drain() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(Self.batchLimit))
            waiting.removeFirst(batch.count)
            await commit(batch)
        }
        isDraining = false
    }

    private func commit(_ batch: [Job]) async {
        do {
            for (job, error) in zip(batch, try await attempt(batch)) { job.finish(error) }
        } catch  where batch.count > 1 {
            for job in batch { await commit([job]) }
        } catch {
            batch[0].finish(error)
        }
    }

    /// - Returns: for each job, why it was rolled back; `nil` where it is stored.
    private func attempt(_ batch: [Job]) async throws -> [(any Error)?] {
        try await writer.writeWithoutTransaction { database in
            var errors: [(any Error)?] = []
            try database.inTransaction(.immediate) {
                for job in batch {
                    do {
                        try database.inSavepoint {
                            try job.run(database)
                            return .commit
                        }
                        errors.append(nil)
                    } catch let error as DatabaseError where error.isOfTheWholeBatch {
                        throw error
                    } catch {
                        errors.append(error)
                    }
                }
                return .commit
            }
            return errors
        }
    }
}

/// Carries a job's value from the writer's queue to its caller.
///
/// `@unchecked Sendable`: written once on the writer's queue before the caller is resumed, read
/// once after.
private final class Box<Value>: @unchecked Sendable {
    var value: Value?
}

extension DatabaseError {
    /// Whether the connection, not the job, is in trouble.
    fileprivate var isOfTheWholeBatch: Bool {
        [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_CORRUPT, .SQLITE_READONLY]
            .contains(resultCode)
    }
}
