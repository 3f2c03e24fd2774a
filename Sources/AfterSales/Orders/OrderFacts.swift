extension Order {
    /// The parcels with a line in them.
    func shipments(with line: String) -> [Shipment] { shipments.filter { $0.lines.contains(line) } }

    /// Whether a line has come; with several parcels, whether some of it has.
    package func isDelivered(_ line: String) -> Bool {
        let parcels = shipments(with: line)
        return parcels.isEmpty
            ? status == .delivered : parcels.contains { $0.deliveredAt != nil }
    }

    /// When the last parcel with a line was delivered.
    package func deliveredAt(_ line: String) -> Instant? {
        shipments(with: line).compactMap(\.deliveredAt).max()
    }

    package var lastDeliveredAt: Instant? { shipments.compactMap(\.deliveredAt).max() }

    /// Whether a part of the order has still to come.
    package var isUnderWay: Bool {
        status != .delivered || shipments.contains { $0.deliveredAt == nil }
    }
}

extension OrderRecord {
    /// Gathers what a decision on a request looks at.
    package func facts(
        for request: CaseRequest, lines: [CaseRequest.Line], by rules: Rulebook, byShop: Bool
    ) -> DecisionFacts {
        DecisionFacts(
            kind: request.kind, channel: request.channel ?? .api, resolution: request.resolution,
            status: order.status,
            lines: lines.compactMap { asked in
                order.line(asked.line).map { facts($0, quantity: asked.quantity, by: rules) }
            },
            isOutsideTerritory: rules.isOutsideTerritory(order.shipTo),
            hasAlma: order.hasAlma, hasPayPal4x: order.hasPayPal4x, isPaid: order.isPaid,
            lastDeliveredAt: order.lastDeliveredAt, isUnderWay: order.isUnderWay,
            isAllThatIsLeft: isAllThatIsLeft(lines, for: request.kind),
            shippingLeft: shippingLeft, isShippingReserved: shippingReserved > 0,
            reservesAreVague: request.kind == .transitDamage && rules.isVague(request.reserves),
            deliveryRefused: request.deliveryRefused,
            describesReceivedItem: request.receivedItem?.saysSomething ?? false,
            wasRepaired: wasRepaired, byShop: byShop)
    }

    private func facts(
        _ line: OrderLine, quantity: Int, by rules: Rulebook
    ) -> DecisionFacts.Line {
        let policy = rules.policy.return
        return DecisionFacts.Line(
            id: line.id, quantity: quantity, weightGrams: line.weightGrams ?? 0,
            isExcluded: line.traits.contains(where: policy.excludedTraits.contains),
            isExceptedByLaw: line.traits.contains(where: Law.exceptedTraits.contains),
            isBulky: line.traits.contains(where: policy.formTraits.contains),
            isDelivered: order.isDelivered(line.id), deliveredAt: order.deliveredAt(line.id))
    }

    private func isAllThatIsLeft(_ lines: [CaseRequest.Line], for kind: CaseKind) -> Bool {
        order.lines.allSatisfy { line in
            let asked = lines.reduce(0) { $0 + ($1.line == line.id ? $1.quantity : 0) }
            return asked == freeUnits(line, for: kind)
        }
    }

    /// Whether a repair has extended the guarantee.
    var wasRepaired: Bool {
        order.replaces != nil || cases.contains { $0.resolution == .repair && $0.state == .settled }
    }
}
