/// What the customer does with a case: pay, withdraw, write to the carrier.
extension CaseWork {
    /// The return fee was paid on the provider's page.
    ///
    /// - Parameter reference: the provider's id of that payment; a fee given back goes back on it.
    package mutating func payFee(
        _ number: String, reference: String? = nil
    ) throws(CaseRefusal) {
        let found = try expect(number, for: .payFee, in: [.awaitingFee])
        note(.feePaid, number)
        if let reference {
            note(.paymentReferenced(payment: nil, reference: reference), number)
        }
        mail(.feeReceipt, number)
        if found.fee?.quoted == true { sendLabel(number) }
    }

    /// The difference of an exchange or a modification was paid.
    package mutating func payLink(
        _ number: String, reference: String? = nil
    ) throws(CaseRefusal) {
        let found = try expect(number, for: .payLink, in: [.awaitingDifference])
        let amount = found.difference?.amount ?? 0
        note(.differencePaid, number)
        if found.kind == .modification {
            applyLines(number, paying: amount, reference: reference)
        } else {
            let accepted = found.units.filter { $0.state == .accepted }
            replace(number, accepted, price: amount, reference: reference)
        }
        settleIfDone(number)
    }

    /// The customer no longer wants it: possible until the goods are received.
    package mutating func withdraw(_ number: String) throws(CaseRefusal) {
        let found = try expect(
            number, for: .withdraw,
            in: [.awaitingFee, .awaitingReview, .awaitingCustomer, .authorized, .inTransit])
        note(.withdrawn, number)
        endLabel(found)
        if found.state != .inTransit { giveFeeBack(number, when: .withdrawnUnused) }
        mail(.caseWithdrawn, number)
    }

    /// Voids a label that was not used; a parcel that is on its way is sent back.
    mutating func endLabel(_ found: Case) {
        guard found.label != nil else { return }
        clauses.insert(.returnShipBack)
        guard !found.hasUnusedLabel else { return add(.voidLabel(case: found.number)) }
        expectSendBack(found.number)
    }

    /// The registered letter to the carrier is on its way.
    package mutating func sendLetter(
        _ number: String, tracking: String?
    ) throws(CaseRefusal) {
        try allow(.sendLetter)
        guard let found = record.case(number) else { throw .caseNotFound(number: number) }
        guard let letter = found.letter, letter.tracking == nil, found.state != .withdrawn else {
            throw .invalidState(action: .sendLetter, state: found.state.rawValue)
        }
        note(.letterSent(tracking: try required(tracking, "tracking")), number)
        clauses.insert(.damageRegisteredLetter)
    }
}
