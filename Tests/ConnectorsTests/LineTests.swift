import AfterSales
import Connectors
import Desk
import Testing

private let good = "1,A,Mouse,2,2026-02-01 10:00,19.99,7,France"

@Test(arguments: [
    ("1,A,Mouse,2,2026-02-01 10:00,19.99,7", "column_count"),
    ("1,A,Mouse,2,2026-02-01 10:00,19.99,7,France,x", "column_count"),
    (",A,Mouse,2,2026-02-01 10:00,19.99,7,France", "empty_field"),
    ("1,,Mouse,2,2026-02-01 10:00,19.99,7,France", "empty_field"),
    ("1,A,Mouse,2,2026-02-01 10:00,19.99,,France", "no_customer"),
    ("1,A,Mouse,two,2026-02-01 10:00,19.99,7,France", "not_a_number"),
    ("1,A,Mouse,2.5,2026-02-01 10:00,19.99,7,France", "out_of_range"),
    ("1,A,Mouse,0,2026-02-01 10:00,19.99,7,France", "quantity_not_positive"),
    ("1,A,Mouse,-2,2026-02-01 10:00,19.99,7,France", "quantity_not_positive"),
    ("1,A,Mouse,1000001,2026-02-01 10:00,0.01,7,France", "out_of_range"),
    ("1,A,Mouse,99999999999999999999,2026-02-01 10:00,1,7,France", "out_of_range"),
    ("1,A,Mouse,2,2026-02-01 10:00,0,7,France", "price_not_positive"),
    ("1,A,Mouse,2,2026-02-01 10:00,-1,7,France", "price_not_positive"),
    ("1,A,Mouse,2,2026-02-01 10:00,1.999,7,France", "out_of_range"),
    ("1,A,Mouse,2,2026-02-01 10:00,\"1,99\",7,France", "not_a_number"),
    ("1,A,Mouse,2,2026-02-01 10:00,1e3,7,France", "not_a_number"),
    ("1,A,Mouse,2,2026-02-01 10:00,,7,France", "empty_field"),
    ("1,A,Mouse,1000000,2026-02-01 10:00,99999999.99,7,France", "out_of_range"),
    ("1,A,Mouse,2,2026-02-30 10:00,19.99,7,France", "not_a_date"),
    ("1,A,Mouse,2,2026-02-01 10:00 x,19.99,7,France", "not_a_date"),
    ("1,A,Mouse,2,01/02/2026,19.99,7,France", "not_a_date"),
    ("1,A,Mouse,2,2026-03-02 12:01,19.99,7,France", "in_the_future"),
    ("1,A,Mouse,2,2026-02-01 10:00,19.99,7,Atlantis", "unknown_country"),
    ("1,TEST,Mouse,2,2026-02-01 10:00,19.99,7,France", "ignored_code"),
    ("1,SHIP,Postage,1,2026-02-01 10:00,4.90,7,France", "without_goods"),
    ("1,FEE,Bank,1,2026-02-01 10:00,4.90,7,France", "without_goods"),
    ("1,SHIP,Postage,-1,2026-02-01 10:00,4.90,7,France", "wrong_sign"),
    ("1,OFF,Discount,1,2026-02-01 10:00,4.90,7,France", "wrong_sign"),
])
func `a line that cannot be used is reported with its reason`(
    row: String, code: String
) async throws {
    let (report, desk) = try await imported(row)
    #expect(report.reported.map(\.code) == [code])
    #expect(report.reported.map(\.line) == [2])
    #expect(report.used == 0)
    #expect(report.orders == 0)
    #expect(try await desk.find(order: "1") == nil)
}

@Test func `a bad line does not take its order down`() async throws {
    let (report, desk) = try await imported(good, "1,B,Pad,0,2026-02-01 10:00,5,7,France")
    #expect(report.used == 1)
    #expect(report.reported.map(\.line) == [3])
    #expect(try await desk.find(order: "1")?.record.order.lines.map(\.sku) == ["A"])
}

@Test func `lines of another customer are not of the order`() async throws {
    let (report, _) = try await imported(good, "1,B,Pad,1,2026-02-01 10:00,5,8,France")
    #expect(report.reported.map(\.code) == ["differs_from_order"])
}

@Test func `a header without a column that the mapping names stops the import`() async throws {
    let desk = try await freshDesk()
    let orders = OrderImport(desk: desk, mapping: try mapping())
    await #expect(throws: ImportFailure.self) {
        _ = try await orders.run(Array("order,sku\n1,A\n".utf8), now: noon)
    }
    await #expect(throws: ImportFailure.noHeader) { _ = try await orders.run([], now: noon) }
}
