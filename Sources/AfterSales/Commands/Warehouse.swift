/// The way back: the carrier's scans, the parcel at the door, the units on the bench.
extension CaseWork {
    /// A carrier's scan of the return parcel. `delivered` is not a receipt; `lost` is the shop's
    /// risk.
    package mutating func scan(_ number: String, _ scan: CarrierScan) throws(CaseRefusal) {
        let found = try expect(number, for: .carrierScan, in: [.authorized, .inTransit])
        note(.parcelScanned(scan), number)
        if scan == .lost { accept(found.number) }
    }

    package struct Parcel: Hashable, Sendable {
        package var hasShippingCarton: Bool
        package var hasLabelOnProduct: Bool

        package init(hasShippingCarton: Bool = true, hasLabelOnProduct: Bool = false) {
            self.hasShippingCarton = hasShippingCarton
            self.hasLabelOnProduct = hasLabelOnProduct
        }
    }

    /// A parcel arrives: received, or refused as it stands (`return.shipping_carton`,
    /// `return.label_on_product`).
    package mutating func receive(_ number: String, _ parcel: Parcel) throws(CaseRefusal) {
        _ = try expect(number, for: .receive, in: [.authorized, .inTransit])
        var refusing: ClauseSet = []
        if !parcel.hasShippingCarton, policy.inspection.noShippingCarton == .refuse {
            refusing.insert(.returnShippingCarton)
        }
        if parcel.hasLabelOnProduct, policy.inspection.labelOnProduct == .refuse {
            refusing.insert(.returnLabelOnProduct)
        }
        guard !refusing.isEmpty else {
            note(.parcelReceived, number)
            return mail(.parcelReceived, number)
        }
        note(.parcelRefused(refusing), number)
        clauses.formUnion(refusing)
        beginSendBack(number, .parcelRefused)
        mail(.parcelRefused, number)
        giveFeeBack(number, when: .inspectionRejected)
    }

    /// Looks at every unit of a case. At least one accepted unit accepts the case; the rejected
    /// ones are sent back.
    package mutating func inspect(
        _ number: String, _ items: [InspectedItem]
    ) throws(CaseRefusal) {
        let found = try expect(number, for: .inspect, in: [.received])
        try check(items, of: found)
        let judged = items.map { judge($0, kind: found.kind) }
        let units = try judged.map { item throws(CaseRefusal) in
            try self.units(item, of: found)
        }
        let broken = judged.reduce(into: ClauseSet()) { $0.formUnion($1.clauses) }
        clauses.formUnion(broken)
        note(.inspected(units, breaking: broken), number)
        let accepts = units.contains { $0.state == .accepted }
        if accepts { mail(.inspectionAccepted, number) }
        if units.contains(where: { $0.state == .rejected }) {
            mail(.inspectionRejected, number)
            beginSendBack(number, .rejected)
        }
        if accepts {
            accept(number, units)
        } else {
            giveFeeBack(number, when: .inspectionRejected)
        }
    }

    private func check(_ items: [InspectedItem], of found: Case) throws(CaseRefusal) {
        for item in items {
            guard found.quantity(of: item.line) > 0 else {
                throw .invalid(field: "items", problem: .unknown(item.line))
            }
            let range: ClosedRange<Int64> = 1...Int64(MoneyLimits.quantity)
            guard range.contains(Int64(item.quantity)) else {
                throw .invalid(
                    field: "items", problem: .outOfRange(Int64(item.quantity), range))
            }
        }
        for line in Set(found.units.map(\.line)).sorted() {
            let expected = found.quantity(of: line)
            let inspected = items.reduce(0) { $0 + ($1.line == line ? $1.quantity : 0) }
            guard inspected == expected else {
                throw .invalid(
                    field: "items",
                    problem: .unitsDoNotMatch(line: line, expected: expected, found: inspected))
            }
        }
    }

    private func units(
        _ judged: JudgedItem, of found: Case
    ) throws(CaseRefusal) -> Case.Units {
        let item = judged.item
        var units = Case.Units(
            line: item.line, quantity: item.quantity,
            state: judged.verdict == .reject ? .rejected : .accepted)
        units.inspected = true
        units.finding = Finding(item)
        guard let deduction = item.deduction, deduction != 0 else { return units }
        guard judged.verdict == .deduct else {
            throw .invalid(field: "deduction", problem: .notHere)
        }
        let net = record.order.line(item.line).map { $0.worth(of: 1, after: 0) } ?? 0
        guard (0...net).contains(deduction) else {
            throw .invalid(field: "deduction", problem: .outOfRange(deduction, 0...net))
        }
        units.deduction = deduction * Minor(item.quantity)
        return units
    }
}
