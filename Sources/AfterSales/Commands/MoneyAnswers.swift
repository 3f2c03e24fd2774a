/// What a provider says of the money, and what finance does about it.
extension CaseWork {
    package enum ProviderAnswer: String, Codable, CaseIterable, Sendable {
        case succeeded, failed, timeout, duplicate, chargeback
    }

    /// A provider's answer about a case's refund.
    ///
    /// - Parameter method: of the instruction meant; `nil`: the first that the answer fits.
    /// - Returns: the id of the instruction that it changed; `nil`: none.
    package mutating func providerAnswered(
        _ number: String, _ answer: ProviderAnswer, method: PaymentMethod? = nil
    ) throws(CaseRefusal) -> String? {
        try allow(.providerEvent)
        guard let found = record.case(number) else { throw .caseNotFound(number: number) }
        let live = record.liveInstructions(of: number)
            .filter { method == nil || $0.method == method }
        guard !live.isEmpty || answer == .chargeback else {
            throw .invalidState(action: .providerEvent, state: found.state.rawValue)
        }
        switch answer {
        case .duplicate: return nil
        case .chargeback: return try chargeBack(found, method)
        case .succeeded, .failed, .timeout:
            let order = Self.fitting(answer)
            guard
                let instruction = order.lazy.compactMap({ state in
                    live.first { $0.state == state }
                }).first
            else { return nil }
            change(instruction, to: Self.state(after: answer))
            return instruction.id
        }
    }

    /// A provider's answer about one instruction, by its id.
    package mutating func providerAnswered(
        instruction id: String, _ answer: ProviderAnswer
    ) throws(CaseRefusal) {
        try allow(.providerEvent)
        guard let instruction = record.instructions.first(where: { $0.id == id }),
            Self.fitting(answer).contains(instruction.state), !instruction.superseded
        else { return }
        change(instruction, to: Self.state(after: answer))
    }

    /// The provider does not hold an instruction that was in doubt: it waits again.
    package mutating func providerLacks(instruction id: String) throws(CaseRefusal) {
        try allow(.providerEvent)
        guard let instruction = record.instructions.first(where: { $0.id == id }),
            instruction.state == .unknown
        else { return }
        change(instruction, to: .requested)
    }

    /// The states in which an answer means something, the likeliest first: what succeeded may
    /// still fail (a bank returns it), what failed does not succeed by itself.
    private static func fitting(_ answer: ProviderAnswer) -> [InstructionState] {
        switch answer {
        case .succeeded: [.unknown, .requested]
        case .failed: [.requested, .unknown, .succeeded]
        case .timeout: [.requested]
        case .duplicate, .chargeback: []
        }
    }

    private static func state(after answer: ProviderAnswer) -> InstructionState {
        switch answer {
        case .succeeded: .succeeded
        case .failed: .failed
        default: .unknown
        }
    }

    mutating func change(_ instruction: RefundInstruction, to state: InstructionState) {
        let number = instruction.caseNumber
        note(.refundChanged(id: instruction.id, to: state), number)
        if instruction.state == .succeeded, state == .failed {
            current(number).state == .settled
                ? note(.bounced, number) : note(.flagged(.refundBounced), number)
        }
        settleIfDone(number)
    }

    /// A disputed payment: what is not sent yet stays.
    private mutating func chargeBack(
        _ found: Case, _ method: PaymentMethod?
    ) throws(CaseRefusal) -> String? {
        // Where no means of payment is named, the one that the case gives back on is meant.
        let onCase = record.liveInstructions(of: found.number).compactMap(\.payment)
        let payments = record.order.payments.filter { method == nil || $0.method == method }
        guard let payment = payments.first(where: { onCase.contains($0.id) }) ?? payments.first
        else {
            throw .invalid(field: "method", problem: .unknown(method?.rawValue ?? ""))
        }
        note(.paymentChargedBack(payment: payment.id), found.number)
        note(.flagged(.chargeback), found.number)
        return nil
    }

    /// Sends what failed again, as a new refund with a new id.
    package mutating func retry(_ number: String) throws(CaseRefusal) {
        try allow(.retry)
        guard let found = record.case(number) else { throw .caseNotFound(number: number) }
        let failed = record.liveInstructions(of: number).filter { instruction in
            (instruction.state == .failed
                || instruction.state == .unknown && PlantedBug.doubtRetried.isPlanted)
                && !isFrozen(instruction)
        }
        guard !failed.isEmpty else {
            throw .invalidState(action: .retry, state: found.state.rawValue)
        }
        for instruction in failed {
            note(.refundSuperseded(id: instruction.id), number)
            instruct(
                number, payment: instruction.payment, method: instruction.method,
                instruction.movements, resending: instruction.id)
        }
    }

    /// Lets an instruction go that waited for a second person.
    package mutating func approve(_ number: String) throws(CaseRefusal) {
        try allow(.approve)
        guard let found = record.case(number) else { throw .caseNotFound(number: number) }
        let waiting = record.liveInstructions(of: number).filter { instruction in
            instruction.state == .awaitingApproval && !isFrozen(instruction)
        }
        guard !waiting.isEmpty else {
            throw .invalidState(action: .approve, state: found.state.rawValue)
        }
        guard found.acceptedBy != actor.name else {
            throw .notAllowed(role: actor.role, action: .approve)
        }
        for instruction in waiting {
            note(.refundChanged(id: instruction.id, to: .requested), number)
            add(.refund(instruction: instruction.id))
        }
    }

    private func isFrozen(_ instruction: RefundInstruction) -> Bool {
        instruction.payment.flatMap(record.order.payment)?.chargedBack ?? false
    }
}
