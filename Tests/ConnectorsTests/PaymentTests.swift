import AfterSales
import Connectors
import Desk
import Storage
import Testing

/// How an order was paid, and what its provider calls the payment.
@Suite struct PaymentTests {
    private func imported(_ rows: String...) async throws -> (report: ImportReport, desk: Desk) {
        let mapping = try mapping([
            (
                "  country: country\n",
                "  country: country\n  payment: means\n  payment_reference: id\n"
            ),
            (
                "cancellation_prefix",
                "payments: {Visa: card, PayPal: paypal}\ncancellation_prefix"
            ),
        ])
        let desk = try await freshDesk()
        let text =
            "order,sku,title,quantity,date,price,customer,country,means,id\n"
            + rows.map { "1,A,Mouse,2,2026-02-01 10:00,19.99,7,France," + $0 + "\n" }.joined()
        let report = try await OrderImport(desk: desk, mapping: mapping)
            .run(Array(text.utf8), now: noon)
        return (report, desk)
    }

    @Test(arguments: [["PayPal,5AB", ","], [",", "PayPal,5AB"], ["PayPal,5AB", "PayPal,5AB"]])
    func `an order takes them from whichever line has them`(rows: [String]) async throws {
        let (report, desk) = try await imported(rows[0], rows[1])
        #expect(report.reported.isEmpty)
        let order = try #require(try await desk.find(order: "1")?.record.order)
        #expect(order.payments.map(\.method) == [.paypal])
        #expect(order.payments.map(\.reference) == ["5AB"])
        let known = try await desk.database.read { try PaymentReferences($0).find("5AB") }
        #expect(known.map(\.order) == ["1"])
    }

    @Test func `without them the mapping's own means counts`() async throws {
        let (report, desk) = try await imported(",")
        #expect(report.reported.isEmpty)
        let order = try #require(try await desk.find(order: "1")?.record.order)
        #expect(order.payments.map(\.method) == [.card])
        #expect(order.payments.map(\.reference) == [nil])
    }

    @Test(arguments: [
        ("Visa,pi_1", "Visa,pi_2", "differs_from_order"),
        ("Visa,pi_1", "PayPal,", "differs_from_order"),
        ("Visa,pi_1", "Cheque,", "unknown_payment"), ("Visa,pi_1", "Visa,pi 1", "not_a_reference"),
    ])
    func `a line that says otherwise is reported`(
        first: String, other: String, code: String
    ) async throws {
        let (report, desk) = try await imported(first, other)
        #expect(report.reported.map(\.code) == [code])
        let order = try #require(try await desk.find(order: "1")?.record.order)
        #expect(order.payments.map(\.reference) == ["pi_1"])
    }
}
