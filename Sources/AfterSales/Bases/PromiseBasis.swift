/// What the shop's own page gives: the policy's decision, read as a ground like the others.
extension BasisFacts {
    var promise: Basis {
        var basis = Basis(
            ground: .promise, standing: standing, until: decision.windowEnds ?? decision.reportBy,
            wayBackPaidBy: decision.returnShipping?.paidBy ?? payer, clauses: clauses)
        guard basis.standing.holds, order.isPaid else { return basis }
        basis.goods = worth
        basis.outboundShipping = decision.outboundShippingRefund ? shippingBack : 0
        return basis
    }

    private var standing: Basis.Standing {
        if decision.outcome.goesOn || decision.outcome == .redirected {
            return decision.flags.contains(.late) ? .late : .open
        }
        if decision.clauses.contains(.returnWindow) { return .over }
        if decision.clauses.contains(.returnPersonalized) { return .excepted }
        return decision.clauses.contains(.returnNotReceived) ? .notYet : .over
    }

    private var payer: Policy.Payer {
        kind == .return ? rules.policy.return.feePaidBy : .shop
    }

    private var shippingBack: Minor {
        let isMinimum =
            kind == .return && rules.policy.return.refundOutboundShipping == .legalMinimum
        return isMinimum ? min(shippingLeft, order.shipping.standard) : shippingLeft
    }

    /// Those that say whether, until when and at whose cost; the money's own are the decision's.
    private var clauses: ClauseSet {
        decision.clauses.intersection([
            .returnNotReceived, .returnWindow, .returnPersonalized, .returnFeeCustomerPays,
            .returnFeeQuoted, .cancellationStatus, .cancellationShipped, .cancellationRefund,
            .damageReserves, .damageReportWindow, .wrongItemWindow, .wrongItemShopPays,
            .defectShopPays, .deliveryNotReceived, .refundShippingContentError,
            .refundShippingDefect, .refundShippingConforming,
        ])
    }
}
