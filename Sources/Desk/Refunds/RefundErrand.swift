import AfterSales
import Storage

/// One instruction taken from the outbox to be sent, and what is known of earlier attempts.
struct RefundErrand: Sendable {
    let item: Outbox.Item
    let order: RefundOrder
    let state: InstructionState
    /// Whether an attempt may have gone out before: then the provider is asked first.
    let mayHaveLeft: Bool
}

extension RefundErrand {
    enum Claim: Sendable {
        case claimed(RefundErrand)
        /// Nothing is left to send.
        case settled
        /// Not now; it stays in the outbox.
        case held
    }

    /// Takes an instruction up: from here on it may leave, and nobody else sends on its payment.
    ///
    /// One transaction reads what is under way on the payment and marks this one, so two that look
    /// at once cannot both go.
    static func claim(
        _ item: Outbox.Item, _ id: String, in transaction: any Transaction,
        settling: (PaymentMethod) -> Int64, at now: Instant
    ) throws -> Claim {
        let outbox = Outbox(transaction)
        guard let record = try OrderRecords(transaction).find(item.order)?.record,
            let instruction = record.instructions.first(where: { $0.id == id }),
            let sending = try RefundSendings(transaction).find(id),
            [.requested, .unknown].contains(instruction.state), !instruction.superseded
        else {
            try outbox.markDone(item.id)
            return .settled
        }
        let source = instruction.source
        if record.isFrozen(source), sending.attempts == 0,
            !PlantedBug.freezeForgotten.isPlanted
        {
            try outbox.postpone(item.id, until: now.adding(seconds: Pause.frozen))
            return .held
        }
        // A call of a process that died may still be on its way.
        if let asked = sending.askedAt, !PlantedBug.lockMissing.isPlanted {
            let settled = asked.adding(seconds: settling(instruction.method))
            guard settled <= now else {
                try outbox.postpone(item.id, until: settled)
                return .held
            }
        }
        let underWay = try outbox.refundsUnderWay(of: item.order, at: now)
        let isBusy = record.instructions.contains { other in
            other.id != id && other.source == source && !other.superseded
                && (other.state == .unknown || underWay.contains(other.id))
        }
        // Doubt about this one is what holds the others up, so it goes first.
        guard !isBusy || instruction.state == .unknown || PlantedBug.severalAtOnce.isPlanted
        else {
            try outbox.postpone(item.id, until: now.adding(seconds: Pause.busy))
            return .held
        }
        let lease = now.adding(seconds: Pause.lease)
        guard try outbox.markSending(item.id, at: now, lease: lease) else { return .held }
        let order = RefundOrder(
            instruction: id, key: sending.key,
            payment: ProviderPayment(
                order: item.order, source: source, method: instruction.method,
                reference: record.reference(of: source), currency: record.order.currency),
            amount: instruction.amount, caseNumber: instruction.caseNumber)
        return .claimed(
            RefundErrand(
                item: item, order: order, state: instruction.state,
                mayHaveLeft: sending.attempts > 0 && !PlantedBug.notReadUp.isPlanted))
    }

    /// How long something is left alone, in seconds.
    enum Pause {
        /// Longer than any call takes: after it, whoever took an instruction is dead.
        static let lease: Int64 = 300
        /// Another refund of the same payment is under way.
        static let busy: Int64 = 2
        static let frozen: Int64 = 3600
        /// After silence: what is still on its way at the provider has arrived by then.
        static let silent: Int64 = 60
        /// The provider has it and has not decided.
        static let pending: Int64 = 3600

        /// Doubles with each attempt, up to a day.
        static func growing(_ seconds: Int64, _ attempts: Int) -> Int64 {
            min(seconds << Int64(min(max(attempts - 1, 0), 12)), 86_400)
        }
    }
}
