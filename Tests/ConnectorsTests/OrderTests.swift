import AfterSales
import Connectors
import Desk
import Storage
import Testing

private let mouse = "1,A,Mouse,2,2026-02-01 10:00,19.99,7,France"

@Test func `a sale becomes an order with shipping, discount and fee`() async throws {
    let (report, desk) = try await imported(
        mouse, "1,SHIP,Postage,1,2026-02-01 10:00,4.90,7,France",
        "1,OFF,Discount,-1,2026-02-01 10:00,10,7,France",
        "1,FEE,Bank,1,2026-02-01 10:00,1.50,7,France")
    #expect(report.used == 4)
    #expect(report.reported.isEmpty)
    let order = try #require(try await desk.find(order: "1")?.record.order)
    #expect(order.lines.map(\.sku) == ["A", "FEE"])
    #expect(order.lines.map(\.traits) == [[], ["fee"]])
    #expect(order.shipping.paid == 490)
    #expect(order.discount == 1000)
    #expect(order.total == 3998 + 150 + 490 - 1000)
    #expect(order.customer.email == "customer-7@example.com")
    #expect(order.customer.name == "Customer 7")
    #expect(order.shipTo.country == "FR")
    #expect(order.payments.map(\.amount) == [3638])
    // 2026-02-01 10:00 in Paris.
    #expect(order.placedAt == Instant(secondsSinceEpoch: 1_769_936_400))
}

@Test(arguments: [
    ("2026-02-20 10:00", OrderStatus.delivered), ("2026-02-28 11:00", .shipped),
    ("2026-03-02 08:00", .awaitingPreparation),
])
func `how far an order has come follows from the days given`(
    date: String, status: OrderStatus
) async throws {
    let (_, desk) = try await imported("1,A,Mouse,2,\(date),19.99,7,France")
    let order = try #require(try await desk.find(order: "1")?.record.order)
    #expect(order.status == status)
    #expect(order.shipments.count == (status == .awaitingPreparation ? 0 : 1))
}

@Test func `a product that stands twice gets lines of its own`() async throws {
    let (report, desk) = try await imported(mouse, mouse, mouse)
    let order = try #require(try await desk.find(order: "1")?.record.order)
    #expect(order.lines.map(\.id) == ["A", "A-2", "A-3"])
    #expect(report.remarks.map(\.code) == ["repeated_product", "repeated_product"])
}

@Test func `an invoice with two times is placed at the earliest`() async throws {
    let (report, desk) = try await imported(mouse, "1,B,Pad,1,2026-02-01 09:59,5,7,France")
    let order = try #require(try await desk.find(order: "1")?.record.order)
    #expect(order.placedAt == Instant(secondsSinceEpoch: 1_769_936_340))
    #expect(report.remarks.map(\.code) == ["several_times"])
    #expect(report.used == 2)
}

@Test func `a discount above the goods refuses the whole order`() async throws {
    let (report, desk) = try await imported(
        mouse, "1,OFF,Discount,-1,2026-02-01 10:00,100,7,France")
    #expect(report.reported.map(\.code) == ["order_refused", "order_refused"])
    #expect(try await desk.find(order: "1") == nil)
}

@Test(arguments: [
    ("today", 1_772_445_600 as Int64), ("2026-02-11", 1_770_804_000),
])
func `dates move so that the newest falls on the day wanted`(
    target: String, newest: Int64
) async throws {
    let (_, desk) = try await imported(
        "1,A,Mouse,1,2010-12-01 10:00,5,7,France", "2,A,Mouse,1,2010-12-03 11:00,5,7,France",
        changing: [("shift_dates_to: null", "shift_dates_to: \(target)")])
    let new = try #require(try await desk.find(order: "2")?.record.order.placedAt)
    let old = try #require(try await desk.find(order: "1")?.record.order.placedAt)
    #expect(new == Instant(secondsSinceEpoch: newest))
    #expect(new.secondsSinceEpoch - old.secondsSinceEpoch == 2 * 86_400 + 3_600)
}

@Test func `what would be later today moves to yesterday`() async throws {
    let (report, desk) = try await imported(
        "1,A,Mouse,1,2010-12-01 23:00,5,7,France",
        changing: [("shift_dates_to: null", "shift_dates_to: today")])
    #expect(report.used == 1)
    let order = try #require(try await desk.find(order: "1")?.record.order)
    #expect(order.placedAt < noon)
}

@Test func `the second time nothing changes`() async throws {
    let rows = mouse + "\nC2,A,Mouse,-1,2026-02-10 10:00,19.99,7,France"
    let (first, desk) = try await imported(rows)
    #expect(first.used == 2)
    #expect(first.cases == 1)
    let before = try await desk.find(order: "1")?.record
    let (second, _) = try await imported(rows, into: desk)
    #expect(second.used == 0)
    #expect(second.orders == 0)
    #expect(second.cases == 0)
    #expect(second.reported.map(\.code) == ["already_imported", "already_imported"])
    #expect(try await desk.find(order: "1")?.record == before)
}

@Test func `without a policy nothing is imported`() async throws {
    let desk = try await unpublishedDesk()
    await #expect(throws: StorageError.missing("a published policy")) {
        _ = try await imported(mouse, into: desk)
    }
}
