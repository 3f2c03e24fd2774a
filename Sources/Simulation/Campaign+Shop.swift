import AfterSales
import Desk
import Foundation
import PolicyFiles
import Sandbox

extension Campaign {
    /// Orders of every means of payment, paid at the bank, half of them delivered.
    func prepare() async throws {
        var policy = BuiltInPolicy.gamingShop.policy
        policy.refund.fourEyesAbove = 8_000
        try await process.desk.publish(policy, from: Self.start, at: Self.start)
        for index in 0..<Self.orders {
            let number = "FR-\(1001 + index)"
            let order = try await order(number, Self.methods[index % Self.methods.count])
            try await process.desk.place(order, by: Actor(.system), at: Self.start)
            numbers.append(number)
        }
    }

    static let methods: [[PaymentMethod]] = [
        [.card], [.paypal], [.alma3x], [.paypal4x], [.card, .paypal], [.bankTransfer],
    ]

    private func order(_ number: String, _ methods: [PaymentMethod]) async throws -> Order {
        let lines = (1...3).map { index in
            OrderLine(
                id: "l\(index)", sku: "SKU-\(index)", title: "Product \(index)",
                quantity: dice.roll(1...3), unitPrice: Minor(dice.roll(500...4_999)))
        }
        let total = lines.reduce(490) { $0 + $1.unitPrice * Minor($1.quantity) }
        let shares = allocate(total, over: methods.map { _ in total })
        let payments = zip(methods, shares).enumerated().map { index, part in
            pay(part.1, part.0, "\(number)x\(index)")
        }
        let isDelivered = dice.once(in: 3)
        if isDelivered { delivered.append(number) }
        let shipment = Shipment(
            id: "s1", lines: lines.map(\.id), carrier: "colissimo", shippedAt: Self.start,
            deliveredAt: Self.start.adding(seconds: 86_400))
        return try Order(
            number: number, placedAt: Self.start, currency: "EUR",
            customer: Customer(email: "lea@example.com", name: "Léa Martin"),
            shipTo: Address(
                name: "Léa Martin", line1: "12 rue des Lilas", postcode: "69003", city: "Lyon",
                country: "FR"),
            lines: lines, shipping: ShippingCharge(paid: 490, standard: 490),
            payments: payments, status: isDelivered ? .delivered : .awaitingPreparation,
            shipments: isDelivered ? [shipment] : [])
    }

    /// Pays at the bank, under an id that the order knows.
    private func pay(_ amount: Minor, _ method: PaymentMethod, _ name: String) -> Payment {
        switch method {
        case .paypal:
            bank.control(
                "payments", #"{"provider":"paypal","id":"CAP\#(name)","amount":\#(amount)}"#)
            return Payment(id: "p1\(name)", method: method, amount: amount, reference: "CAP\(name)")
        case .paypal4x:
            bank.control(
                "payments",
                #"{"provider":"paypal","id":"CAP\#(name)","amount":\#(amount),"installments":4}"#)
            let parts = allocate(amount, over: Array(repeating: amount, count: 4))
            return Payment(
                id: "p1\(name)", method: method, amount: amount,
                installments: parts.enumerated().map { index, part in
                    Installment(
                        number: index + 1, due: Self.day(index), purchaseAmount: part,
                        customerFee: 0, paid: index == 0)
                }, reference: "CAP\(name)")
        case .alma3x: return payInThree(amount, name)
        case .bankTransfer:
            return Payment(id: "p1\(name)", method: .bankTransfer, amount: amount)
        default:
            bank.control(
                "payments", #"{"provider":"stripe","id":"pi_\#(name)","amount":\#(amount)}"#)
            return Payment(id: "p1\(name)", method: .card, amount: amount, reference: "pi_\(name)")
        }
    }

    private struct Plan: Decodable {
        struct Row: Decodable {
            var purchase_amount: Minor
            var customer_fee: Minor
            var state: String
        }
        var payment_plan: [Row]
    }

    private func payInThree(_ amount: Minor, _ name: String) -> Payment {
        let fee = dice.roll(0...300)
        let id = "payment_\(name)"
        bank.control(
            "payments",
            #"{"provider":"alma","id":"\#(id)","amount":\#(amount),"customer_fee":\#(fee)}"#)
        // The plan is the lender's: it is read, not computed.
        var rows: [Plan.Row] = []
        while rows.isEmpty {
            let answer = bank.respond(
                to: WireRequest(
                    method: "GET", path: "/v1/payments/\(id)",
                    headers: ["authorization": "Alma-Auth \(Bank.settings.almaKey)"]))
            rows =
                answer.response.flatMap {
                    try? JSONDecoder().decode(Plan.self, from: Data($0.body))
                }?.payment_plan ?? []
        }
        return Payment(
            id: "p1\(name)", method: .alma3x, amount: amount,
            customerFee: rows.reduce(0) { $0 + $1.customer_fee },
            installments: rows.enumerated().map { index, row in
                Installment(
                    number: index + 1, due: Self.day(index),
                    purchaseAmount: row.purchase_amount, customerFee: row.customer_fee,
                    paid: row.state == "paid")
            }, reference: id)
    }

    private static func day(_ index: Int) -> CivilDay {
        zone.day(at: start.adding(seconds: Int64(index) * 30 * 86_400))
    }
}
