import AfterSales
import Storage

extension RefundSender {
    /// Reads up the payments that are due for it.
    ///
    /// - Returns: what each reading did, and the problems of those that could not be read.
    package func readPayments(
        _ limit: Int = 100, at now: Instant
    ) async throws -> (performed: [Desk.Performed], problems: [String]) {
        let due = try await desk.database.read { try PaymentReadings($0).due(limit, by: now) }
        var performed: [Desk.Performed] = []
        var problems: [String] = []
        for item in due {
            do {
                if let done = try await read(item.source, of: item.order, at: now) {
                    performed.append(done)
                } else {
                    // Nothing can be read there, now or later.
                    try await putOff(item, "cannot be read", until: nil)
                }
            } catch let silence as ProviderSilence {
                problems.append("\(item.order) \(item.source.name): \(silence.problem)")
                let pause = RefundErrand.Pause.growing(300, item.misses + 1)
                try await putOff(item, silence.problem, until: now.adding(seconds: pause))
            }
        }
        return (performed, problems)
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
            let method: PaymentMethod? =
                switch source {
                case .payment(let id): record.order.payment(id)?.method
                case .fee: .card
                }
            return method.map {
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
