/// What the refund of a request would do to a plan of installments, before anything is accepted.
extension CaseWork {
    func forecast(_ request: CaseRequest, _ decision: Decision) -> ClauseSet {
        let units = decision.lines.filter(\.outcome.goesOn).map {
            Case.Units(line: $0.line, quantity: $0.quantity, state: .accepted)
        }
        let priced = record.priced(units)
        let old = priced.reduce(0) { $0 + ($1.worth ?? 0) }
        switch (request.kind, request.resolution) {
        case (.modification, _):
            let less = old - worth(of: request.changes.map(orderChange))
            guard less > 0 else { return [] }
            return plan(items: less, shipping: 0, allFees: false).clauses(isExchange: false)
        case (.adjustment, _):
            guard request.adjustmentKind == .goodwill else { return [] }
            return plan(items: request.amount ?? 0, shipping: 0, allFees: false)
                .clauses(isExchange: false)
        case (_, .exchange):
            let difference = worth(of: request.exchangeFor) - old
            if difference > 0 { return record.order.hasAlma ? [.almaExchangeDearer] : [] }
            let clauses = plan(items: -difference, shipping: 0, allFees: false)
                .clauses(isExchange: true)
            return difference == 0 && record.order.hasAlma ? [.almaExchangeCheaper] : clauses
        case (_, .refund):
            let leavesNothing = record.leavesNoProduct(givingBack: priced, byCase: "")
            return plan(
                items: old, shipping: decision.outboundShippingRefund ? record.shippingLeft : 0,
                allFees: leavesNothing
            ).clauses(isExchange: false)
        default: return []
        }
    }

    func plan(items: Minor, shipping: Minor, allFees: Bool) -> RefundPlan {
        RefundPlan(
            items: items, shipping: shipping, allFees: allFees, over: record.balances, by: policy)
    }

    func worth(of goods: CaseRequest.Goods?) -> Minor {
        guard let goods, let product = catalogue[goods.sku] else { return 0 }
        return product.unitPrice * Minor(goods.quantity)
    }

    /// What a modification adds: products at the catalogue's price, more units of a line at the
    /// line's.
    func worth(of change: OrderChange?) -> Minor {
        guard let change else { return 0 }
        let added = change.added.reduce(0) { $0 + $1.netOfLineDiscount }
        return change.growths.reduce(added) { total, growth in
            total + (record.order.line(growth.line)?.unitPrice ?? 0) * Minor(growth.units)
        }
    }

    /// What a modification does to the order beside what it takes away.
    func orderChange(_ changes: CaseRequest.Changes) -> OrderChange {
        var change = OrderChange()
        change.shipTo = changes.shipTo
        change.growths = changes.lines.compactMap { asked in
            guard let line = record.order.line(asked.line) else { return nil }
            let free = record.freeUnits(line, for: .modification)
            return asked.quantity > free
                ? .init(line: asked.line, units: asked.quantity - free) : nil
        }
        change.added = changes.add.compactMap { goods in
            catalogue[goods.sku].map {
                $0.line(id: $0.sku, quantity: goods.quantity, unitPrice: $0.unitPrice)
            }
        }
        return change
    }
}
