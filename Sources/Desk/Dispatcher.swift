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
    /// How long a silent provider is left alone before it is asked again.
    private static let pauseSeconds: Int64 = 60

    package init(
        desk: Desk, provider: @escaping @Sendable (PaymentMethod) -> any PaymentProvider,
        correspondent: any Correspondent, carrier: any Carrier
    ) {
        self.desk = desk
        self.provider = provider
        self.correspondent = correspondent
        self.carrier = carrier
    }

    /// One mail that went out, or one answer of a provider that was taken in.
    package enum Result: Sendable {
        case mailed(Notice, Desk.Performed)
        case answered(Desk.Performed)
        case told
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
            try await correspondent.send(notice, about: found, outboxID: item.id, at: now)
            try await done(item)
            return [.mailed(notice, found)]
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
        return [.answered(try await takeIn(answer, to: instruction, item, at: now))]
    }

    private func reply(
        to instruction: RefundInstruction, _ item: Outbox.Item
    ) async throws -> ProviderReply {
        let provider = provider(instruction.method)
        if item.attempts > 0, let known = await provider.lookUp(instruction, order: item.order) {
            return known
        }
        try await desk.database.write { try Outbox($0).markSending(item.id) }
        return await provider.refund(instruction, order: item.order)
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
