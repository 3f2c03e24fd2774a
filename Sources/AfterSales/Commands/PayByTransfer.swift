/// What failed on its means of payment goes out as a bank transfer instead.
extension CaseWork {
    /// Sends what failed as a transfer, under a new id; the customer is asked for an account.
    ///
    /// A lender's installments cannot be paid to a bank account: what is due there would stay due.
    /// They are sent again on the plan or not at all.
    package mutating func payByTransfer(_ number: String) throws(CaseRefusal) {
        try allow(.retry)
        guard let found = record.case(number) else { throw .caseNotFound(number: number) }
        let failed = transferable(number)
        guard !failed.isEmpty else {
            throw .invalidState(action: .retry, state: found.state.rawValue)
        }
        for instruction in failed {
            note(.refundSuperseded(id: instruction.id), number)
            instruct(
                number, payment: instruction.payment, method: .bankTransfer,
                instruction.movements, resending: instruction.id)
        }
    }

    private func transferable(_ number: String) -> [RefundInstruction] {
        record.liveInstructions(of: number).filter { record.canBeTransferred($0) }
    }
}

extension OrderRecord {
    /// Whether a refund that failed can go out as a bank transfer instead.
    package func canBeTransferred(_ instruction: RefundInstruction) -> Bool {
        instruction.state == .failed && !instruction.superseded && !isFrozen(instruction.source)
            && instruction.method.canBecomeTransfer(in: order.currency)
    }
}

extension PaymentMethod {
    /// Whether what failed by this means may go out as a bank transfer. Store credit may: money is
    /// what the customer had a right to.
    package func canBecomeTransfer(in currency: String) -> Bool {
        !isInstallmentPlan && self != .bankTransfer && currency == "EUR"
    }
}
