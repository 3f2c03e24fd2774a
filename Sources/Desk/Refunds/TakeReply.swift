import AfterSales
import Storage

extension RefundSender {
    /// Takes a provider's reply in: the answer, the new state and the outbox's mark are one
    /// transaction.
    ///
    /// - Returns: what it changed; `nil`: nothing, it never left.
    func takeIn(
        _ reply: ProviderReply, to errand: RefundErrand, at now: Instant
    ) async throws -> Desk.Performed? {
        let order = errand.order
        if PlantedBug.answerApart.isPlanted {
            try await desk.database.write { try Outbox($0).markDone(errand.item.id) }
        }
        return try await desk.database.write { transaction in
            let sendings = RefundSendings(transaction)
            if case .notSent(let problem) = reply {
                try sendings.markKept(order.instruction, problem: problem)
                try Self.postpone(errand, RefundErrand.Pause.silent, transaction, now)
                return nil
            }
            try sendings.note(
                order.instruction, providerID: reply.id, problem: reply.problem, at: now)
            let session = try Session(transaction, order: order.payment.order, desk: desk)
            var work = try session.work(by: Actor(.provider), at: now)
            if let answer = reply.answer {
                try work.providerAnswered(instruction: order.instruction, answer)
            }
            switch reply {
            case .pending: try Self.postpone(errand, RefundErrand.Pause.pending, transaction, now)
            case .silent: try Self.postpone(errand, RefundErrand.Pause.silent, transaction, now)
            default: try Outbox(transaction).markDone(errand.item.id)
            }
            try ReadingPlan.afterSending(order.payment, transaction, at: now)
            return try session.store(work, caseNumber: order.caseNumber)
        }
    }

    private static func postpone(
        _ errand: RefundErrand, _ seconds: Int64, _ transaction: any Transaction, _ now: Instant
    ) throws {
        let pause = RefundErrand.Pause.growing(seconds, errand.item.attempts)
        try Outbox(transaction).postpone(errand.item.id, until: now.adding(seconds: pause))
    }
}

extension ProviderReply {
    /// What the core makes of it; `nil`: nothing changes.
    var answer: CaseWork.ProviderAnswer? {
        switch self {
        case .succeeded: .succeeded
        case .failed, .refused: .failed
        case .silent where PlantedBug.silenceIsFailure.isPlanted: .failed
        case .silent where PlantedBug.silenceIsSuccess.isPlanted: .succeeded
        case .silent: .timeout
        case .pending, .notSent: nil
        }
    }

    var id: String? {
        switch self {
        case .succeeded(let id), .pending(let id), .failed(let id, _): id
        case .refused, .silent, .notSent: nil
        }
    }

    var problem: String? {
        switch self {
        case .failed(_, let problem), .refused(let problem), .silent(let problem),
            .notSent(let problem):
            problem
        case .succeeded, .pending: nil
        }
    }
}
