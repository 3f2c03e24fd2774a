package import AfterSales

/// Orders to begin a test with. Placed on Monday 2 March 2026, delivered on Thursday the 5th.
package enum Sample {
    package static let lyon = Address(
        name: "Léa Martin", line1: "12 rue des Lilas", postcode: "69003", city: "Lyon",
        country: "FR")
    package static let delivered = at("2026-03-05T14:20:00+01:00")
    package static let catalogue = [
        "KB-2": Product(sku: "KB-2", title: "Compact keyboard", unitPrice: 8990),
        "MS-0": Product(
            sku: "MS-0", title: "Small mouse", unitPrice: 1490, vatRateBasisPoints: 550),
        "MS-2": Product(sku: "MS-2", title: "Wireless mouse, white", unitPrice: 5990),
    ]

    package static func line(
        _ id: String, _ price: Minor, quantity: Int = 1, discount: Minor = 0,
        traits: [String] = [], grams: Int? = 200, vat: Int = 2000
    ) -> OrderLine {
        OrderLine(
            id: id, sku: id.uppercased(), title: id, quantity: quantity, unitPrice: price,
            discount: discount, vatRateBasisPoints: vat, traits: traits, weightGrams: grams)
    }

    /// A mouse of 59.90 and a mat of 24.90 with 4.90 shipping, unless told otherwise; paid by card
    /// unless payments are given.
    package static func order(
        _ lines: [OrderLine] = [line("mouse", 5990), line("mat", 2490, grams: 700)],
        discount: Minor = 0, shipping: Minor = 490, payments: [Payment]? = nil,
        shipTo: Address = lyon, status: OrderStatus = .delivered, shipments: [Shipment]? = nil
    ) -> Order {
        let sum = lines.reduce(shipping - discount) {
            $0 + $1.unitPrice * Minor($1.quantity) - $1.discount
        }
        let parcel = Shipment(
            id: "s1", lines: lines.map(\.id), carrier: "colissimo",
            shippedAt: at("2026-03-03T16:00:00+01:00"),
            deliveredAt: status == .delivered ? delivered : nil)
        do {
            return try Order(
                number: "FR-1001", placedAt: at("2026-03-02T10:12:00+01:00"), currency: "EUR",
                customer: Customer(email: "lea@example.com", name: "Léa Martin"), shipTo: shipTo,
                lines: lines, discount: discount,
                shipping: ShippingCharge(paid: shipping, standard: 490),
                payments: payments ?? [Payment(id: "p1", method: .card, amount: sum)],
                status: status, shipments: shipments ?? (status.hasShipped ? [parcel] : []))
        } catch {
            preconditionFailure(error.message)
        }
    }

    /// Alma in three: 10000 each with 145 of fee.
    package static func alma(paid: Int) -> Payment {
        Payment(
            id: "a1", method: .alma3x, amount: 30000, customerFee: 435,
            installments: (1...3).map {
                Installment(
                    number: $0, due: day("2026-0\($0 + 2)-02"), purchaseAmount: 10000,
                    customerFee: 145, paid: $0 <= paid)
            })
    }

    /// PayPal in four: 2500 each, no fee.
    package static func paypal(paid: Int) -> Payment {
        Payment(
            id: "pp", method: .paypal4x, amount: 10000,
            installments: (1...4).map {
                Installment(
                    number: $0, due: day("2026-0\($0 + 2)-02"), purchaseAmount: 2500,
                    customerFee: 0, paid: $0 <= paid)
            })
    }
}

/// A request for some lines, one unit each; all that is left where none are named.
package func request(
    _ kind: CaseKind, by channel: Channel? = .portal, _ lines: [String]? = nil,
    _ change: (inout CaseRequest) -> Void = { _ in }
) -> CaseRequest {
    var request = CaseRequest(kind: kind, channel: channel)
    request.lines = lines?.map { CaseRequest.Line(line: $0, quantity: 1) }
    change(&request)
    return request
}
