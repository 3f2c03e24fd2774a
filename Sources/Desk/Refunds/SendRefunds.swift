import AfterSales
import Storage

extension RefundSender {
    package enum Result: Sendable {
        case answered(Desk.Performed)
        case postponed(order: String, reason: String)
    }

    /// Sends everything that waits, so many at once and never two on one payment.
    ///
    /// - Parameters:
    ///   - concurrency: how many calls are under way at most.
    ///   - now: asked again for each, because a slow provider takes its time.
    package func sendAll(
        concurrency: Int, now: @escaping @Sendable () -> Instant
    ) async throws -> [Result] {
        precondition(concurrency > 0)
        var results: [Result] = []
        var underWay: Set<Int64> = []
        try await withThrowingTaskGroup(of: (Int64, Result?).self) { group in
            while true {
                let free = concurrency - underWay.count
                // Those under way are leased, so the store does not give them again.
                let items = try await desk.database.read { transaction in
                    try Outbox(transaction).next(
                        free + concurrency, at: now(), part: .refunds)
                }.filter { !underWay.contains($0.id) }.prefix(free)
                for item in items {
                    underWay.insert(item.id)
                    group.addTask { (item.id, await attempt(item, at: now())) }
                }
                guard let (id, result) = try await group.next() else { break }
                underWay.remove(id)
                if let result { results.append(result) }
            }
        }
        return results
    }

    /// One that cannot be carried out holds nothing else up.
    private func attempt(_ item: Outbox.Item, at now: Instant) async -> Result? {
        do {
            return try await send(item, at: now).map(Result.answered)
        } catch {
            let later = now.adding(
                seconds: RefundErrand.Pause.growing(
                    RefundErrand.Pause.silent, item.attempts + 1))
            try? await desk.database.write { try Outbox($0).postpone(item.id, until: later) }
            return .postponed(order: item.order, reason: "\(error)")
        }
    }
}
