import AfterSales

/// Orders of the tests.
enum Samples {
    static func day(_ month: Int, _ day: Int, _ hour: Int) -> Instant {
        let zone = Zone(identifier: "Europe/Paris")!  // a zone that every system has
        return zone.instant(CivilDay(year: 2026, month: month, day: day), second: hour * 3600)
    }

    static let address = Address(
        name: "Léa Martin", line1: "12 rue des Lilas", postcode: "69003", city: "Lyon",
        country: "FR")

    static let mouse = OrderLine(
        id: "mouse", sku: "MS-1", title: "Souris sans fil", quantity: 1, unitPrice: 5990,
        weightGrams: 180)
    static let mats = OrderLine(
        id: "mat", sku: "PD-1", title: "Tapis de souris", quantity: 2, unitPrice: 2490,
        weightGrams: 700)
    static let shirt = OrderLine(
        id: "shirt", sku: "TS-1", title: "Maillot floqué", quantity: 1, unitPrice: 4490,
        traits: ["personalized"], weightGrams: 250)

    /// Card, delivered on 5 March 2026 at 14:00.
    static func delivered(
        _ number: String = "FR-1001", email: String = "lea@example.com",
        name: String = "Léa Martin", lines: [OrderLine] = [mouse, mats, shirt]
    ) throws -> Order {
        let total = lines.reduce(490) { $0 + $1.unitPrice * Int64($1.quantity) }
        return try Order(
            number: number, placedAt: day(3, 2, 10), currency: "EUR",
            customer: Customer(email: email, name: name, locale: "fr"), shipTo: address,
            lines: lines, shipping: ShippingCharge(paid: 490, standard: 490),
            payments: [Payment(id: "p1", method: .card, amount: total)], status: .delivered,
            shipments: [
                Shipment(
                    id: "s1", lines: lines.map(\.id), carrier: "colissimo",
                    shippedAt: day(3, 3, 16), deliveredAt: day(3, 5, 14))
            ])
    }

    static func unshipped() throws -> Order {
        try Order(
            number: "FR-2002", placedAt: day(3, 19, 10), currency: "EUR",
            customer: Customer(email: "tom@example.com", name: "Tom Leroy", locale: "en"),
            shipTo: address, lines: [mats], shipping: ShippingCharge(paid: 0, standard: 490),
            payments: [Payment(id: "p1", method: .card, amount: 4980)],
            status: .awaitingPreparation)
    }

    /// 300.00 by Alma 3X, the first installment paid.
    static func alma(_ number: String = "FR-3003") throws -> Order {
        let lines = [
            OrderLine(
                id: "headset", sku: "HS-1", title: "Casque", quantity: 1, unitPrice: 12000,
                weightGrams: 400),
            OrderLine(
                id: "keyboard", sku: "KB-1", title: "Clavier", quantity: 1, unitPrice: 18000,
                weightGrams: 900),
        ]
        let installments = (1...3).map { number in
            Installment(
                number: number, due: CivilDay(year: 2026, month: number + 2, day: 2),
                purchaseAmount: 10000, customerFee: 145, paid: number == 1)
        }
        return try Order(
            number: number, placedAt: day(3, 2, 9), currency: "EUR",
            customer: Customer(email: "ines@example.com", name: "Inès Roy", locale: "fr"),
            shipTo: address, lines: lines, shipping: ShippingCharge(paid: 0, standard: 490),
            payments: [
                Payment(
                    id: "a1", method: .alma3x, amount: 30000, customerFee: 435,
                    installments: installments)
            ],
            status: .delivered,
            shipments: [
                Shipment(
                    id: "s1", lines: ["headset", "keyboard"], carrier: "colissimo",
                    shippedAt: day(3, 3, 16), deliveredAt: day(3, 5, 14))
            ])
    }

    static let products = [
        Product(sku: "MS-2", title: "Souris filaire", unitPrice: 4990, weightGrams: 150),
        Product(sku: "MS-9", title: "Souris Pro", unitPrice: 8990, weightGrams: 200),
    ]
}
