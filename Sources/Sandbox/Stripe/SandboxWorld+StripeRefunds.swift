extension SandboxWorld {
    mutating func createRefund(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        try call.allow(
            ["amount", "charge", "instructions_email", "payment_intent", "reason"],
            groups: ["expand", "metadata"])
        let reason = call.fields["reason"]
        if let reason, !["duplicate", "fraudulent", "requested_by_customer"].contains(reason) {
            throw .invalid(
                "reason",
                "Invalid reason: must be one of duplicate, fraudulent, or requested_by_customer")
        }
        let asked = call.fields["amount"] == nil ? nil : try call.amount("amount")
        let intent = try payment(call)
        let amount = try refundable(asked, of: intent)
        let refund = makeStripeRefund(
            of: intent, amount: amount, notes: call.group("metadata"), reason: reason)
        return refundJSON(refund)
    }

    /// The payment that is meant, by itself or by its charge.
    private func payment(_ call: StripeCall) throws(StripeRefusal) -> StripeIntent {
        if let id = call.fields["payment_intent"] {
            let intent = try intent(id, param: "payment_intent")
            guard intent.isPaid else {
                throw StripeRefusal(
                    message:
                        "This PaymentIntent (\(id)) does not have a successful charge to refund.")
            }
            return intent
        }
        guard let charge = call.fields["charge"] else {
            throw StripeRefusal(
                code: "parameter_missing",
                message: "One of the following params should be provided for this request: "
                    + "payment_intent or charge.", isKept: false)
        }
        guard let owner = state.stripe.intentOfCharge[charge] else {
            throw .notThere("charge", charge, param: "charge")
        }
        return try intent(owner, param: "charge")
    }

    /// The amount to give back: what was asked for, or everything that is left.
    private func refundable(
        _ asked: Int64?, of intent: StripeIntent
    ) throws(StripeRefusal) -> Int64 {
        guard !intent.isDisputed else {
            throw StripeRefusal(
                code: "charge_disputed",
                message: "Charge \(intent.charge) has been charged back; cannot issue a refund.")
        }
        let left = intent.amount - state.refunds.refunded(intent.id)
        guard left > 0 else {
            throw StripeRefusal(
                code: "charge_already_refunded",
                message: "Charge \(intent.charge) has already been refunded.")
        }
        let amount = asked ?? left
        guard amount <= left else {
            let currency = intent.currency.uppercased()
            throw StripeRefusal(
                message: "Refund amount (\(DecimalAmount.text(amount, currency)) \(currency)) is "
                    + "greater than unrefunded amount on charge "
                    + "(\(DecimalAmount.text(left, currency)) \(currency))", param: "amount")
        }
        return amount
    }

    /// Makes the refund, in the way of its payment method. Cards wait for money, other methods
    /// fail without it; bank transfers first ask the customer for an account.
    mutating func makeStripeRefund(
        of intent: StripeIntent, amount: Int64, notes: [String: String], reason: String?,
        isFromDashboard: Bool = false
    ) -> RefundRecord {
        let id = "re_" + state.dice.word(24, of: .mixed)
        let isCovered = isCovered(amount, at: .stripe)
        var status = RefundRecord.Status.succeeded
        var failure: String?, pendingReason: String?
        if !isCovered {
            status = intent.kind == "card" ? .pending : .failed
            failure = status == .failed ? "insufficient_funds" : nil
            pendingReason = status == .pending ? "insufficient_funds" : nil
        } else if intent.kind == "customer_balance" {
            status = .requiresAction
        } else if intent.kind == "sepa_debit" || intent.habit == .pendingFirst {
            status = .pending
            pendingReason = "processing"
        }
        let refund = RefundRecord(
            provider: .stripe, id: id, payment: intent.id, amount: amount,
            currency: intent.currency.uppercased(), notes: notes, reason: reason,
            isFromDashboard: isFromDashboard, created: state.now, status: status,
            updated: state.now, failure: failure, pendingReason: pendingReason)
        record(refund)
        tellStripeRefund(refund, isNew: true)
        planAhead(refund, intent)
        return refund
    }

    private mutating func planAhead(_ refund: RefundRecord, _ intent: StripeIntent) {
        let day: Int64 = 86_400
        let now = state.now
        switch refund.status {
        case .pending where refund.pendingReason == "processing":
            state.agenda.add(.refundSucceeds(refund.id), due: now + 3 * day)
        case .pending where state.balances[.stripe] == nil:
            state.agenda.add(.refundSucceeds(refund.id), due: now + 2 * day)
        case .requiresAction: state.agenda.add(.refundIsCanceled(refund.id), due: now + 45 * day)
        default: break
        }
        if refund.counts, intent.habit == .failsLater {
            let failure = Happening.refundFails(refund.id, why: "expired_or_canceled_card")
            state.agenda.add(failure, due: now + 4 * day)
        } else if refund.counts {
            mayFailLater(refund.id, why: "lost_or_stolen_card")
        }
    }

    func refund(_ call: StripeCall) throws(StripeRefusal) -> RefundRecord {
        let id = String(call.path[1])
        guard let refund = state.refunds[id], refund.provider == .stripe else {
            throw .notThere("refund", id, param: "id")
        }
        return refund
    }

    mutating func cancelRefund(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        let found = try refund(call)
        guard found.status == .requiresAction else {
            throw StripeRefusal(
                message: "Only refunds that require an action can be canceled; "
                    + "this one is \(found.status.rawValue).")
        }
        settle(found.id, .canceled)
        return refundJSON(try refund(call))
    }
}
