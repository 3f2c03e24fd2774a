import AfterSales

/// Requests of all kinds and outcomes, with the facts that a decision looks at made ready.
struct DecisionMix {
    let facts: [DecisionFacts]
    let now: Instant

    private static let delivered = Instant(secondsSinceEpoch: 1_772_716_800)  // 2026-03-05 14:20

    init(rules: Rulebook) throws {
        let plain = try Self.record()
        let chair = try Self.record(traits: ["bulky"])
        let print = try Self.record(traits: ["personalized"])
        let island = try Self.record(postcode: "97400")
        let waiting = try Self.record(status: .awaitingPreparation)
        let alma = try Self.record(method: .alma3x, status: .awaitingPreparation)
        let asked: [(OrderRecord, CaseRequest)] = [
            (plain, Self.request(.return, .portal)), (plain, Self.request(.return, .portal)),
            (plain, Self.request(.return, .form)), (chair, Self.request(.return, .portal)),
            (chair, Self.request(.return, .form)), (print, Self.request(.return, .portal)),
            (island, Self.request(.return, .form)), (waiting, Self.request(.return, .portal)),
            (waiting, Self.request(.cancellation, .form)),
            (waiting, Self.request(.cancellation, .portal)),
            (plain, Self.request(.cancellation, .form)),
            (alma, Self.request(.cancellation, .phone)),
            (waiting, Self.request(.modification, .form)),
            (plain, Self.request(.defect, .form)), (plain, Self.request(.defect, .portal)),
            (plain, Self.request(.transitDamage, .form)),
            (plain, Self.request(.wrongItem, .form)), (plain, Self.request(.missingItem, .phone)),
            (plain, Self.request(.notDelivered, .form)),
        ]
        facts = asked.map { record, request in
            record.facts(for: request, lines: request.lines ?? [], by: rules, byShop: false)
        }
        now = Self.delivered.adding(hours: 24 * 6)
    }

    private static func request(_ kind: CaseKind, _ channel: Channel) -> CaseRequest {
        var request = CaseRequest(kind: kind, channel: channel)
        request.lines = [.init(line: "mouse", quantity: 1), .init(line: "mat", quantity: 2)]
        request.reserves = "sous réserve de déballage"
        return request
    }

    private static func record(
        traits: [String] = [], postcode: String = "69003", method: PaymentMethod = .card,
        status: OrderStatus = .delivered
    ) throws -> OrderRecord {
        let lines = [
            OrderLine(
                id: "mouse", sku: "MS-1", title: "Wireless mouse", quantity: 1, unitPrice: 5990,
                traits: traits, weightGrams: 180),
            OrderLine(
                id: "mat", sku: "PD-1", title: "Desk mat", quantity: 3, unitPrice: 2490,
                weightGrams: 700),
        ]
        let plan = (1...3).map {
            Installment(
                number: $0, due: CivilDay(year: 2026, month: $0 + 2, day: 2),
                purchaseAmount: 4650, customerFee: 0, paid: $0 == 1)
        }
        let parcel = Shipment(
            id: "s1", lines: ["mouse", "mat"], carrier: "colissimo",
            shippedAt: delivered.adding(hours: -48), deliveredAt: delivered)
        let order = try Order(
            number: "FR-1001", placedAt: delivered.adding(hours: -76), currency: "EUR",
            customer: Customer(email: "lea@example.com", name: "Léa Martin"),
            shipTo: Address(
                name: "Léa Martin", line1: "12 rue des Lilas", postcode: postcode, city: "Lyon",
                country: "FR"),
            lines: lines, shipping: ShippingCharge(paid: 490, standard: 490),
            payments: [
                Payment(
                    id: "p1", method: method, amount: 13950,
                    installments: method == .alma3x ? plan : [])
            ],
            status: status, shipments: status == .delivered ? [parcel] : [])
        return OrderRecord(order: order)
    }
}
