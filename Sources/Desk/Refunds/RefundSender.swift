import AfterSales
import Storage

/// Sends refunds to their providers: each once, whatever dies on the way.
///
/// An instruction is marked before it leaves. What may have left is read up at the provider before
/// anything is sent again; the answer, the new state and the outbox's mark are one transaction.
package struct RefundSender: Sendable {
    let desk: Desk
    let provider: @Sendable (PaymentMethod) -> any PaymentProvider
    let probe: @Sendable (String) -> Void

    package init(
        desk: Desk, provider: @escaping @Sendable (PaymentMethod) -> any PaymentProvider,
        probe: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.desk = desk
        self.provider = provider
        self.probe = probe
    }

    /// Carries out one item.
    ///
    /// - Returns: what the answer did; `nil`: there is none yet.
    package func send(
        _ item: Outbox.Item, at now: Instant
    ) async throws -> Desk.Performed? {
        guard case .refund(let id) = item.effect else { return nil }
        probe("before marking a refund")
        let claim = try await desk.database.write { transaction in
            try RefundErrand.claim(
                item, id, in: transaction, settling: { provider($0).settleSeconds }, at: now)
        }
        guard case .claimed(let errand) = claim else { return nil }
        guard errand.mayHaveLeft else { return try await send(errand, at: now) }
        return try await readUp(errand, at: now)
    }

    /// Asks what became of an instruction that may have left.
    private func readUp(
        _ errand: RefundErrand, at now: Instant
    ) async throws -> Desk.Performed? {
        let order = errand.order
        let reading: PaymentReading?
        do {
            reading = try await provider(order.payment.method).read(order.payment, at: now)
        } catch {
            try await putOff(errand, RefundErrand.Pause.silent, error.problem, at: now)
            return nil
        }
        guard let reading else {
            try await putOff(errand, RefundErrand.Pause.pending, "cannot be read", at: now)
            return nil
        }
        let performed = try await desk.take(
            reading, of: order.payment.source, by: order.payment.method,
            in: order.payment.order, at: now)
        probe("after taking in a reading")
        guard let held = reading.refunds.first(where: { $0.key == order.key }) else {
            // What the reading told may be a dispute: then nothing more leaves.
            guard !performed.record.isFrozen(order.payment.source) else {
                return try await keepBack(errand, at: now)
            }
            return try await send(errand, at: now)
        }
        if held.state == .pending {
            try await putOff(errand, RefundErrand.Pause.pending, nil, at: now)
        } else {
            try await desk.database.write { try Outbox($0).markDone(errand.item.id) }
        }
        return performed
    }

    private func send(_ errand: RefundErrand, at now: Instant) async throws -> Desk.Performed? {
        var order = errand.order
        if PlantedBug.keyMadeAnew.isPlanted { order.key += "-\(now.secondsSinceEpoch)" }
        let id = order.instruction
        try await desk.database.write { try RefundSendings($0).markSent(id, at: now) }
        probe("before sending a refund")
        let reply = await provider(order.payment.method).refund(order)
        probe("after sending a refund")
        let performed = try await takeIn(reply, to: errand, at: now)
        probe("after taking in an answer")
        return performed
    }

    /// It did not leave, and is not to: there is no doubt about it any more.
    private func keepBack(
        _ errand: RefundErrand, at now: Instant
    ) async throws -> Desk.Performed {
        let order = errand.order
        return try await desk.database.write { transaction in
            let session = try Session(transaction, order: order.payment.order, desk: desk)
            var work = try session.work(by: Actor(.provider), at: now)
            try work.providerLacks(instruction: order.instruction)
            try Outbox(transaction).postpone(
                errand.item.id, until: now.adding(seconds: RefundErrand.Pause.frozen))
            return try session.store(work, caseNumber: order.caseNumber)
        }
    }

    private func putOff(
        _ errand: RefundErrand, _ seconds: Int64, _ problem: String?, at now: Instant
    ) async throws {
        let pause = RefundErrand.Pause.growing(seconds, errand.item.attempts)
        try await desk.database.write { transaction in
            try Outbox(transaction).postpone(errand.item.id, until: now.adding(seconds: pause))
            guard let problem else { return }
            try RefundSendings(transaction).note(
                errand.order.instruction, providerID: nil, problem: problem, at: now)
        }
    }
}
