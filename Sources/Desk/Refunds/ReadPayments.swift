import AfterSales
import Storage

extension RefundSender {
    /// Reads up the payments that are due for it, so many at once.
    ///
    /// - Returns: what each reading did, and the problems of those that could not be read.
    package func readPayments(
        _ limit: Int = 100, concurrency: Int = 1, at now: Instant
    ) async throws -> (performed: [Desk.Performed], problems: [String]) {
        precondition(concurrency > 0)
        var due = try await desk.database.read { transaction in
            try PaymentReadings(transaction).due(limit, by: now)
        }[...]
        var performed: [Desk.Performed] = []
        var problems: [String] = []
        try await withThrowingTaskGroup(of: ReadUp.self) { group in
            for item in due.prefix(concurrency) {
                group.addTask { try await readUp(item, at: now) }
            }
            due = due.dropFirst(concurrency)
            while let done = try await group.next() {
                if let item = due.popFirst() {
                    group.addTask { try await readUp(item, at: now) }
                }
                switch done {
                case .taken(let found): performed.append(found)
                case .unreadable: break
                case .silent(let problem): problems.append(problem)
                }
            }
        }
        return (performed, problems)
    }

    private enum ReadUp: Sendable {
        case taken(Desk.Performed)
        /// Nothing can be read there, now or later.
        case unreadable
        case silent(String)
    }

    private func readUp(_ item: PaymentReadings.Due, at now: Instant) async throws -> ReadUp {
        do {
            if let done = try await read(item.source, of: item.order, at: now) {
                return .taken(done)
            }
            try await putOff(item, "cannot be read", until: nil)
            return .unreadable
        } catch let silence as ProviderSilence {
            let pause = RefundErrand.Pause.growing(300, item.misses + 1)
            try await putOff(item, silence.problem, until: now.adding(seconds: pause))
            return .silent("\(item.order) \(item.source.name): \(silence.problem)")
        }
    }

    /// Reads one payment up and takes it in.
    ///
    /// - Returns: `nil` where there is nothing to read.
    /// - Throws: ``ProviderSilence``.
    package func read(
        _ source: MoneySource, of order: String, at now: Instant
    ) async throws -> Desk.Performed? {
        guard let payment = try await payment(source, of: order),
            let reading = try await provider(payment.method).read(payment, at: now)
        else { return nil }
        return try await desk.take(reading, of: source, in: order, at: now)
    }

    private func payment(
        _ source: MoneySource, of order: String
    ) async throws -> ProviderPayment? {
        try await desk.database.read { transaction in
            guard let record = try OrderRecords(transaction).find(order)?.record else {
                return nil
            }
            return record.method(of: source).map {
                ProviderPayment(
                    order: order, source: source, method: $0,
                    reference: record.reference(of: source), currency: record.order.currency)
            }
        }
    }

    private func putOff(
        _ item: PaymentReadings.Due, _ problem: String, until moment: Instant?
    ) async throws {
        try await desk.database.write { transaction in
            try PaymentReadings(transaction).postpone(
                item.source, of: item.order, problem: problem, until: moment)
        }
    }
}
