import AfterSales
import Storage

/// Carries effects out, and brings each answer back as another command.
///
/// Each effect is marked before it leaves. If the process dies then, the next start finds the mark
/// and asks the provider what became of it before anything is sent again.
package struct Dispatcher: Sendable {
    private let desk: Desk
    private let provider: @Sendable (PaymentMethod) -> any PaymentProvider
    private let correspondent: any Correspondent
    private let carrier: any Carrier
    private let probe: @Sendable (String) -> Void
    /// How long a silent provider is left alone before it is asked again.
    private static let pauseSeconds: Int64 = 60

    /// - Parameter probe: told of each place where dying would be worst; tests die there.
    package init(
        desk: Desk, provider: @escaping @Sendable (PaymentMethod) -> any PaymentProvider,
        correspondent: any Correspondent, carrier: any Carrier,
        probe: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.desk = desk
        self.provider = provider
        self.correspondent = correspondent
        self.carrier = carrier
        self.probe = probe
    }

    /// One mail that went out, or one answer of a provider that was taken in.
    package enum Result: Sendable {
        case mailed(Notice, Desk.Performed)
        case answered(Desk.Performed)
        case told
        /// Not possible now; it is tried again later.
        case postponed(effect: String, reason: String)
    }

    /// Carries out everything that is waiting, and what comes of it, the oldest first.
    package func dispatchAll(at now: Instant) async throws -> [Result] {
        var results: [Result] = []
        while let item = try await next(at: now) {
            results += try await carryOut(item, at: now)
        }
        return results
    }

    private func next(at now: Instant) async throws -> Outbox.Item? {
        try await desk.database.read { try Outbox($0).next(1, at: now).first }
    }

    private func carryOut(_ item: Outbox.Item, at now: Instant) async throws -> [Result] {
        switch item.effect {
        case .mail(let notice, let number):
            guard let found = try await desk.find(case: number) else { break }
            let sent = try await mail(item, at: now) {
                try await correspondent.send(notice, about: found, outboxID: item.id, at: now)
            }
            return [sent ?? .mailed(notice, found)]
        case .askForCase(let parcel):
            guard let found = try await desk.find(order: item.order),
                let due = try await desk.database.read({ try Parcels($0).find(parcel)?.dueAt })
            else { break }
            let sent = try await mail(item, at: now) {
                try await correspondent.askForCase(
                    on: found, until: due, outboxID: item.id, at: now)
            }
            return [sent ?? .told]
        case .refund(let id): return try await refund(id, item, at: now)
        case .voidLabel(let number):
            try await carrier.voidLabel(of: number)
        case .sendBack(let number):
            try await carrier.sendBack(number)
        case .placeOrder: break
        }
        try await done(item)
        return [.told]
    }

    /// A mail that cannot be sent holds nothing else up: it is tried again, later each time.
    ///
    /// - Returns: that it was put off; `nil`: it went out.
    private func mail(
        _ item: Outbox.Item, at now: Instant, _ send: () async throws -> Void
    ) async throws -> Result? {
        probe("before mail")
        try await desk.database.write { try Outbox($0).markSending(item.id) }
        do {
            try await send()
        } catch {
            let later = now.adding(seconds: Self.pauseSeconds << Int64(min(item.attempts, 8)))
            try await desk.database.write { try Outbox($0).postpone(item.id, until: later) }
            return .postponed(effect: item.effect.name, reason: "\(error)")
        }
        probe("after mail")
        try await done(item)
        return nil
    }

    private func done(_ item: Outbox.Item) async throws {
        try await desk.database.write { try Outbox($0).markDone(item.id) }
    }

    private func refund(
        _ id: String, _ item: Outbox.Item, at now: Instant
    ) async throws -> [Result] {
        guard let found = try await desk.find(order: item.order),
            let instruction = found.record.instructions.first(where: { $0.id == id }),
            instruction.state == .requested || instruction.state == .unknown
        else {
            try await done(item)
            return []
        }
        let reply = try await reply(to: instruction, item)
        let answer: CaseWork.ProviderAnswer
        switch reply {
        case .pending:
            try await done(item)
            return []
        case .succeeded: answer = .succeeded
        case .failed: answer = .failed
        case .silent: answer = .timeout
        }
        let performed = try await takeIn(answer, to: instruction, item, at: now)
        probe("after taking in an answer")
        return [.answered(performed)]
    }

    private func reply(
        to instruction: RefundInstruction, _ item: Outbox.Item
    ) async throws -> ProviderReply {
        let provider = provider(instruction.method)
        if item.attempts > 0, let known = await provider.lookUp(instruction, order: item.order) {
            return known
        }
        probe("before marking a refund")
        try await desk.database.write { try Outbox($0).markSending(item.id) }
        probe("before sending a refund")
        let reply = await provider.refund(instruction, order: item.order)
        probe("after sending a refund")
        return reply
    }

    /// The answer, the new state and the outbox's mark are one transaction.
    private func takeIn(
        _ answer: CaseWork.ProviderAnswer, to instruction: RefundInstruction,
        _ item: Outbox.Item, at now: Instant
    ) async throws -> Desk.Performed {
        try await desk.database.write { transaction in
            let session = try Session(transaction, order: item.order, desk: desk)
            var work = try session.work(by: Actor(.provider), at: now)
            try work.providerAnswered(instruction: instruction.id, answer)
            if answer == .timeout {
                let later = now.adding(seconds: Self.pauseSeconds)
                try Outbox(transaction).postpone(item.id, until: later)
            } else {
                try Outbox(transaction).markDone(item.id)
            }
            return try session.store(work, caseNumber: instruction.caseNumber)
        }
    }
}
