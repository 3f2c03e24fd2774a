/// What a request would do to the money if all of it is accepted as asked.
package struct RefundForecast: Sendable {
    /// What goes back, payment by payment.
    package var parts: [RefundPlan.Part] = []
    /// What an exchange or a modification costs more; 0: nothing.
    package var difference: Minor = 0
    /// The order's payments before anything moves.
    package var balances: [PaymentBalance] = []

    package var total: Minor {
        parts.flatMap(\.movements).reduce(0) { $0 + $1.amount }
    }
}

extension CaseWork {
    /// Plans the refund of a request that goes on, and keeps nothing of it.
    package func refundForecast(
        _ request: CaseRequest, _ decision: Decision
    ) -> RefundForecast {
        var forecast = RefundForecast(balances: record.balances)
        guard record.order.isPaid, decision.outcome.goesOn else { return forecast }
        let priced = record.priced(
            decision.lines.filter(\.outcome.goesOn).map {
                Case.Units(line: $0.line, quantity: $0.quantity, state: .accepted)
            })
        let old = priced.reduce(0) { $0 + ($1.worth ?? 0) }
        switch (request.kind, request.resolution) {
        case (.modification, _):
            let more = worth(of: request.changes.map(orderChange)) - old
            forecast.difference = max(0, more)
            forecast.parts = plan(items: max(0, -more), shipping: 0, allFees: false).parts
        case (_, .exchange):
            let more = worth(of: request.exchangeFor) - old
            forecast.difference = max(0, more)
            forecast.parts = plan(items: max(0, -more), shipping: 0, allFees: false).parts
        case (_, .refund), (_, .storeCredit):
            forecast.parts =
                plan(
                    items: old, shipping: shippingForecast(request, decision),
                    allFees: record.leavesNoProduct(givingBack: priced, byCase: "")
                ).parts
        case (_, .replacement), (_, .repair): break
        }
        return forecast
    }

    private func shippingForecast(_ request: CaseRequest, _ decision: Decision) -> Minor {
        guard decision.outboundShippingRefund else { return 0 }
        let isMinimum =
            request.kind == .return && policy.return.refundOutboundShipping == .legalMinimum
        return isMinimum
            ? min(record.shippingLeft, record.order.shipping.standard) : record.shippingLeft
    }
}
