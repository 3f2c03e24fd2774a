import AfterSales
import AfterSalesFixtures
import Testing

@Suite struct OrderRefusalTests {
    /// An order as given, with nothing worked out for it.
    struct Draft: Sendable {
        var number = "FR-1"
        var lines = [Sample.line("a", 1000)]
        var discount: Minor = 0
        var shipping: Minor = 0
        var payments = [Payment(id: "p", method: .card, amount: 1000)]
        var shipments: [Shipment] = []

        func place() throws(OrderRefusal) -> Order {
            try Order(
                number: number, placedAt: at("2026-03-02T10:00:00+01:00"), currency: "EUR",
                customer: Customer(email: "a@b.fr", name: "A"), shipTo: Sample.lyon, lines: lines,
                discount: discount, shipping: ShippingCharge(paid: shipping, standard: 0),
                payments: payments, status: .delivered, shipments: shipments)
        }
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let refusal: OrderRefusal
        let make: @Sendable (inout Draft) -> Void
        var testDescription: String { refusal.message }

        init(_ refusal: OrderRefusal, _ make: @escaping @Sendable (inout Draft) -> Void) {
            self.refusal = refusal
            self.make = make
        }
    }

    private static let limit: ClosedRange<Int64> = 0...1_000_000_000_000

    static let mistakes: [Mistake] = [
        Mistake(.empty(field: "number")) { $0.number = "" },
        Mistake(.noLines) { $0.lines = [] },
        Mistake(.empty(field: "lines.id")) { $0.lines[0].id = "" },
        Mistake(.duplicate(field: "lines", value: "a")) { $0.lines += $0.lines },
        Mistake(.duplicate(field: "payments", value: "p")) { $0.payments += $0.payments },
        Mistake(.outOfRange(field: "quantity", value: 0, allowed: 1...1_000_000)) {
            $0.lines[0].quantity = 0
        },
        Mistake(.outOfRange(field: "quantity", value: 1_000_001, allowed: 1...1_000_000)) {
            $0.lines[0].quantity = 1_000_001
        },
        Mistake(.outOfRange(field: "unit_price", value: -1, allowed: limit)) {
            $0.lines[0].unitPrice = -1
        },
        Mistake(.outOfRange(field: "unit_price", value: .max, allowed: limit)) {
            $0.lines[0].unitPrice = .max
        },
        Mistake(.outOfRange(field: "lines", value: 1_200_000_000_000, allowed: limit)) {
            $0.lines = [
                Sample.line("a", 600_000_000_000), Sample.line("b", 600_000_000_000),
            ]
        },
        Mistake(.outOfRange(field: "discount", value: -1, allowed: limit)) { $0.discount = -1 },
        Mistake(.discountAboveLines) { $0.discount = 1001 },
        Mistake(.discountAboveLine(line: "a")) { $0.lines[0].discount = 1001 },
        Mistake(.outOfRange(field: "shipping.paid", value: .max, allowed: limit)) {
            $0.shipping = .max
        },
        Mistake(.outOfRange(field: "payments.amount", value: -1000, allowed: limit)) {
            $0.payments[0].amount = -1000
        },
        Mistake(.paymentsDoNotAddUp(expected: 1000, found: 999)) {
            $0.payments[0].amount = 999
        },
        Mistake(.unexpectedInstallments(payment: "p")) { $0.payments[0].method = .alma3x },
        Mistake(.installmentsDoNotAddUp(payment: "a1", expected: 29_999, found: 30_000)) {
            $0.payments = [Sample.alma(paid: 1)]
            $0.payments[0].amount = 29_999
        },
        Mistake(.unknownLine(shipment: "s", line: "x")) {
            $0.shipments = [
                Shipment(id: "s", lines: ["x"], carrier: "", shippedAt: nil, deliveredAt: nil)
            ]
        },
    ]

    @Test(arguments: mistakes)
    func `an order that does not add up is not taken in`(mistake: Mistake) {
        var draft = Draft()
        mistake.make(&draft)
        #expect(throws: mistake.refusal) { try draft.place() }
    }

    @Test func `the largest amount that is allowed is taken in`() throws {
        var draft = Draft()
        draft.lines[0].unitPrice = 1_000_000_000_000
        draft.payments[0].amount = 1_000_000_000_000
        #expect(try draft.place().total == 1_000_000_000_000)
    }
}
