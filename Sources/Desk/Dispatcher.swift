import AfterSales
import Storage

/// Carries effects out, and brings each answer back as another command.
///
/// Each effect is marked before it leaves. Refunds have a sender of their own (``RefundSender``):
/// what may have left is read up at the provider before anything is sent again.
package struct Dispatcher: Sendable {
    private let desk: Desk
    package let refunds: RefundSender
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
        refunds = RefundSender(desk: desk, provider: provider, probe: probe)
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
    ///
    /// - Parameter part: `.others` where refunds are sent beside it.
    package func dispatchAll(
        at now: Instant, part: Outbox.Part = .all
    ) async throws -> [Result] {
        var results: [Result] = []
        while let item = try await next(at: now, part) {
            results += try await carryOut(item, at: now)
        }
        return results
    }

    private func next(at now: Instant, _ part: Outbox.Part) async throws -> Outbox.Item? {
        try await desk.database.read { try Outbox($0).next(1, at: now, part: part).first }
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
        case .askForAccount(let number):
            guard let found = try await desk.find(case: number) else { break }
            let sent = try await mail(item, at: now) {
                try await correspondent.askForAccount(about: found, outboxID: item.id, at: now)
            }
            return [sent ?? .told]
        case .refund:
            return try await refunds.send(item, at: now).map { [.answered($0)] } ?? []
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
        _ = try await desk.database.write { try Outbox($0).markSending(item.id, at: now) }
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
}
