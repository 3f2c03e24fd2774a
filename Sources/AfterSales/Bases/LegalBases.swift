/// What the law gives, whatever the shop's page says.
extension BasisFacts {
    /// From the contract on, until 14 days after the last parcel came, rolled over; all sums paid
    /// go back, standard delivery included where the whole order does (L221-18, L221-24).
    var withdrawal: Basis {
        let ends =
            order.isUnderWay
            ? nil
            : order.lastDeliveredAt.map {
                rules.calendar.endOfWindow(from: $0, days: Law.withdrawalDays)
            }
        var basis = Basis(
            ground: .withdrawal, standing: .open, until: ends,
            wayBackPaidBy: rules.policy.return.feePaidBy, article: "L221-18")
        if areExcepted {
            basis.standing = .excepted
            basis.until = nil
            basis.article = "L221-28"
        } else if let ends, moment > ends {
            basis.standing = .over
        }
        guard basis.standing.holds, order.isPaid else { return basis }
        basis.goods = worth
        basis.outboundShipping = leavesNothing ? min(shippingLeft, order.shipping.standard) : 0
        return basis
    }

    /// 24 months from the delivery, 6 more after a repair; free, the way back included
    /// (L217-3, L217-11, L217-13).
    var conformity: Basis {
        var basis = Basis(
            ground: .conformity, standing: .notYet, until: nil, wayBackPaidBy: .shop,
            article: "L217-3")
        guard let delivered = firstDelivery else { return basis }
        let months = Law.conformityMonths + (record.wasRepaired ? Law.repairExtensionMonths : 0)
        let day = rules.calendar.zone.day(at: delivered).adding(months: months)
        let ends = rules.calendar.zone.endOfDay(day)
        basis.until = ends
        basis.standing = moment > ends ? .over : .open
        guard basis.standing.holds, order.isPaid else { return basis }
        basis.goods = worth
        basis.outboundShipping = leavesNothing ? shippingLeft : 0
        return basis
    }
}
