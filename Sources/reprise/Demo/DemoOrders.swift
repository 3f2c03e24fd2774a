import AfterSales

/// The demo's orders, each some days old.
struct DemoOrders {
    let now: Instant
    let rules: Rulebook

    var all: [Order] {
        get throws(OrderRefusal) { try named + [inTwoParcels] + others }
    }

    private var named: [Order] {
        get throws(OrderRefusal) {
            [
                try order(
                    "FR-1001", .lea,
                    [DemoProduct.mouse.line("mouse"), DemoProduct.mat.line("mat")],
                    placed: 12, delivered: 9),
                try order(
                    "FR-1002", .noe,
                    [
                        DemoProduct.headset.line("headset"),
                        DemoProduct.keyboard.line("keyboard"),
                    ], placed: 20, delivered: 17, method: .alma3x, paidInstallments: 1),
                try order(
                    "FR-1003", .ines,
                    [DemoProduct.chair.line("chair"), DemoProduct.jersey.line("jersey")],
                    placed: 25, delivered: 21),
                try order(
                    "UK-1004", .emma, [DemoProduct.webcam.line("webcam")], placed: 10,
                    delivered: 6),
                try order(
                    "FR-1005", .hugo,
                    [
                        DemoProduct.monitor.line("monitor"),
                        DemoProduct.mat.line("mat", quantity: 2),
                    ],
                    placed: 1, status: .awaitingPreparation),
                try order(
                    "FR-1006", .lea, [DemoProduct.microphone.line("microphone")], placed: 4,
                    status: .shipped),
                try order(
                    "FR-1007", .noe, [DemoProduct.mouse.line("mouse")], placed: 60,
                    delivered: 55),
                try order(
                    "FR-1008", .hugo,
                    [DemoProduct.webcam.line("webcam"), DemoProduct.headset.line("headset")],
                    placed: 18, delivered: 15, method: .paypal4x, paidInstallments: 1),
            ]
        }
    }

    /// One parcel is there, the other under way.
    private var inTwoParcels: Order {
        get throws(OrderRefusal) {
            var order = try order(
                "FR-1009", .ines,
                [DemoProduct.keyboard.line("keyboard"), DemoProduct.mat.line("mat")],
                placed: 6, status: .shipped)
            var second = order.shipments[0]
            (order.shipments[0].lines, second.lines) = (["keyboard"], ["mat"])
            order.shipments[0].deliveredAt = moment(daysAgo: 3, hour: 11)
            (second.id, second.tracking) = ("s2", "8L100900043")
            order.shipments.append(second)
            return order
        }
    }

    /// Orders whose cases fill the back office's queues.
    private var others: [Order] {
        get throws(OrderRefusal) {
            var orders: [Order] = []
            let people: [DemoPerson] = [.camille, .victor, .sarah, .tom, .alice, .karim]
            let goods: [DemoProduct] = [
                .keyboard, .mouse, .webcam, .headset, .mat, .microphone, .monitor,
            ]
            for index in 0..<18 {
                let main = goods[index % goods.count]
                let second = goods[(index + 3) % goods.count]
                orders.append(
                    try order(
                        "FR-20" + padded(index, 2), people[index % people.count],
                        [main.line("a", quantity: 1 + index % 2), second.line("b")],
                        placed: 8 + index, delivered: 5 + index,
                        method: index % 5 == 2 ? .paypal : .card))
            }
            return orders
        }
    }

    private func order(
        _ number: String, _ person: DemoPerson, _ lines: [OrderLine], placed: Int,
        delivered: Int? = nil, status: OrderStatus = .delivered, method: PaymentMethod = .card,
        paidInstallments: Int = 0
    ) throws(OrderRefusal) -> Order {
        let placedAt = moment(daysAgo: placed, hour: 10)
        let shipping: Minor = 490
        let total = lines.reduce(shipping) { $0 + $1.unitPrice * Minor($1.quantity) }
        let shipments =
            status.hasShipped
            ? [
                Shipment(
                    id: "s1", lines: lines.map(\.id), carrier: "colissimo",
                    tracking: "8L" + number.filter(\.isNumber) + "00042",
                    shippedAt: placedAt.adding(hours: 20),
                    deliveredAt: delivered.map { moment(daysAgo: $0, hour: 14) })
            ] : []
        return try Order(
            number: number, placedAt: placedAt, currency: "EUR", customer: person.customer,
            shipTo: person.address, lines: lines,
            invoice: Invoice(
                number: "F-" + number, date: rules.calendar.zone.day(at: placedAt)),
            shipping: ShippingCharge(paid: shipping, standard: shipping),
            payments: [payment(method, total, from: placedAt, paid: paidInstallments)],
            status: status, shipments: shipments)
    }

    private func moment(daysAgo days: Int, hour: Int) -> Instant {
        let zone = rules.calendar.zone
        return zone.instant(zone.day(at: now).adding(days: -days), second: hour * 3600)
    }

    private func payment(
        _ method: PaymentMethod, _ amount: Minor, from placedAt: Instant, paid: Int
    ) -> Payment {
        let count = method == .alma3x ? 3 : method == .paypal4x ? 4 : 0
        guard count > 0 else { return Payment(id: "p1", method: method, amount: amount) }
        let shares = allocate(amount, over: Array(repeating: 1, count: count))
        let fee: Minor = method == .alma3x ? 145 : 0
        let first = rules.calendar.zone.day(at: placedAt)
        return Payment(
            id: "p1", method: method, amount: amount, customerFee: fee * Minor(count),
            installments: shares.enumerated().map { index, share in
                Installment(
                    number: index + 1, due: first.adding(months: index), purchaseAmount: share,
                    customerFee: fee, paid: index < paid)
            })
    }
}

/// The demo's customers.
enum DemoPerson: String {
    case lea, noe, ines, emma, hugo, camille, victor, sarah, tom, alice, karim

    var customer: Customer {
        Customer(
            email: "\(rawValue)@example.com", name: name, locale: self == .emma ? "en" : "fr")
    }

    var address: Address {
        self == .emma
            ? Address(
                name: name, line1: "4 Mill Lane", postcode: "CB2 1RX", city: "Cambridge",
                country: "GB")
            : Address(
                name: name, line1: "12 rue des Lilas", postcode: "69003", city: "Lyon",
                country: "FR")
    }

    private var name: String {
        switch self {
        case .lea: "Léa Martin"
        case .noe: "Noé Petit"
        case .ines: "Inès Roy"
        case .emma: "Emma Clarke"
        case .hugo: "Hugo Bernard"
        case .camille: "Camille Roy"
        case .victor: "Victor Simon"
        case .sarah: "Sarah Nguyen"
        case .tom: "Tom Lambert"
        case .alice: "Alice Moreau"
        case .karim: "Karim Haddad"
        }
    }
}
