/// What refunds have in common at all providers.
extension SandboxWorld {
    /// Whether the merchant's balance covers this; a balance that was never set does.
    mutating func isCovered(_ amount: Int64, at provider: Provider) -> Bool {
        if strikes(.insufficientFunds) { return false }
        return state.balances[provider].map { $0 >= amount } ?? true
    }

    /// Writes the refund down, and takes it from the balance where it leaves.
    mutating func record(_ refund: RefundRecord) {
        state.refunds.add(refund)
        if refund.status == .succeeded { move(-refund.amount, at: refund.provider) }
    }

    mutating func move(_ amount: Int64, at provider: Provider) {
        if let balance = state.balances[provider] { state.balances[provider] = balance + amount }
    }

    /// Brings a refund to its end, or back from it: what failed or was canceled is the merchant's
    /// again. Nothing happens to one that already is there.
    mutating func settle(_ id: String, _ status: RefundRecord.Status, why: String? = nil) {
        guard var refund = state.refunds[id], refund.status != status, refund.counts else { return }
        if status == .succeeded {
            move(-refund.amount, at: refund.provider)
        } else if refund.status == .succeeded {
            move(refund.amount, at: refund.provider)
        }
        refund.status = status
        refund.updated = state.now
        refund.failure = status == .failed ? why : nil
        refund.pendingReason = nil
        state.refunds[id] = refund
        switch refund.provider {
        case .stripe: tellStripeRefund(refund, isNew: false)
        case .paypal: tellPayPalRefund(refund)
        case .alma: break
        }
    }

    /// Refunds that waited for money leave, oldest first, as far as the balance goes.
    mutating func payWhatWaits(at provider: Provider) {
        for refund in state.refunds.all
        where refund.provider == provider && refund.pendingReason == "insufficient_funds" {
            guard state.balances[provider].map({ $0 >= refund.amount }) ?? true else { return }
            settle(refund.id, .succeeded)
        }
    }

    /// Lets a refund come back days later, where that fault strikes.
    mutating func mayFailLater(_ id: String, why: String) {
        guard strikes(.refundFailsDaysLater) else { return }
        let days = state.dice.number(in: 2...6)
        state.agenda.add(.refundFails(id, why: why), due: state.now + days * 86_400)
    }
}
