import AfterSales
import Connectors
import Desk
import Storage
import Testing

private let sale = "1,A,Mouse,3,2026-02-01 10:00,20,7,France"

@Test func `a cancellation becomes a settled case whose money is never sent`() async throws {
    let (report, desk) = try await imported(
        sale, "C1,A,Mouse,-2,2026-02-10 10:00,20,7,France")
    #expect(report.used == 2)
    #expect(report.cases == 1)
    let record = try #require(try await desk.find(order: "1")?.record)
    let found = try #require(record.cases.first)
    #expect(found.state == .settled)
    #expect(found.units.map(\.state) == [.refunded])
    #expect(found.units.map(\.worth) == [4000])
    #expect(record.instructions.map(\.state) == [.succeeded])
    #expect(record.instructions.map(\.amount) == [4000])
    #expect(record.refundable == 2000)
    let pending = try await desk.database.read { try Outbox($0).pendingCount() }
    #expect(pending == 0)
}

@Test func `the journal of an imported case tells its state`() async throws {
    let (_, desk) = try await imported(sale, "C1,A,Mouse,-2,2026-02-10 10:00,20,7,France")
    let record = try await desk.find(order: "1")?.record
    let journal = try await desk.database.read { try Journal($0).entries(of: "1") }
    #expect(OrderRecord(replaying: journal) == record)
    let ledger = try await desk.database.read { try Journal($0).ledger() }
    #expect(ledger.reduce(0) { $0 + $1.amount } == 0)
    let card = ledger.filter { $0.account == "provider:card" }.reduce(0) { $0 + $1.amount }
    #expect(card == 2000)
    let owed = ledger.filter { $0.account == "refunds_payable" }.reduce(0) { $0 + $1.amount }
    #expect(owed == 0)
}

@Test(arguments: [
    ("C1,B,Pad,-1,2026-02-10 10:00,20,7,France", "no_earlier_sale"),
    ("C1,A,Mouse,-1,2026-02-10 10:00,20,8,France", "no_earlier_sale"),
    ("C1,A,Mouse,-1,2026-02-01 09:59,20,7,France", "no_earlier_sale"),
    ("C1,A,Mouse,-4,2026-02-10 10:00,20,7,France", "not_enough_left"),
    ("C1,A,Mouse,1,2026-02-10 10:00,20,7,France", "quantity_not_negative"),
    ("C1,A,Mouse,0,2026-02-10 10:00,20,7,France", "quantity_not_negative"),
    ("C1,A,Mouse,-1,2026-02-10 10:00,20,,France", "no_customer"),
    ("C1,SHIP,Postage,-1,2026-02-10 10:00,20,7,France", "code_in_cancellation"),
    ("C1,TEST,Test,-1,2026-02-10 10:00,20,7,France", "ignored_code"),
    ("C1,A,Mouse,-1,2026-03-10 10:00,20,7,France", "in_the_future"),
])
func `a cancellation that fits no sale is reported`(row: String, code: String) async throws {
    let (report, desk) = try await imported(sale, row)
    #expect(report.reported.map(\.code) == [code])
    #expect(report.cases == 0)
    #expect(try await desk.find(order: "1")?.record.cases.isEmpty == true)
}

@Test func `of several sales the latest with enough units is taken, and the report says so`()
    async throws
{
    let (report, desk) = try await imported(
        sale, "2,A,Mouse,3,2026-02-02 10:00,20,7,France",
        "3,A,Mouse,1,2026-02-03 10:00,20,7,France",
        "C1,A,Mouse,-2,2026-02-10 10:00,20,7,France")
    #expect(report.remarks.map(\.code) == ["ambiguous_sale"])
    #expect(try await desk.find(order: "2")?.record.cases.count == 1)
    #expect(try await desk.find(order: "1")?.record.cases.isEmpty == true)
}

@Test func `units go back once, however often the file says so`() async throws {
    let (report, desk) = try await imported(
        sale, "C1,A,Mouse,-2,2026-02-10 10:00,20,7,France",
        "C1,A,Mouse,-2,2026-02-10 10:00,20,7,France",
        "C2,A,Mouse,-2,2026-02-11 10:00,20,7,France")
    #expect(report.cases == 1)
    #expect(report.reported.map(\.code) == ["not_enough_left", "not_enough_left"])
    #expect(try await desk.find(order: "1")?.record.refundable == 2000)
}

@Test func `an amount that differs from the sale is remarked, and the sale's is booked`()
    async throws
{
    let (report, desk) = try await imported(
        sale, "C1,A,Mouse,-1,2026-02-10 10:00,18,7,France")
    #expect(report.remarks.map(\.code) == ["amount_differs"])
    #expect(try await desk.find(order: "1")?.record.instructions.map(\.amount) == [2000])
}

@Test func `two lines of a cancellation take units of one line, and once only`() async throws {
    let rows = [
        sale, "C1,A,Mouse,-1,2026-02-10 10:00,20,7,France",
        "C1,A,Mouse,-1,2026-02-10 10:00,20,7,France",
    ].joined(separator: "\n")
    let (first, desk) = try await imported(rows)
    #expect(first.used == 3)
    #expect(first.cases == 1)
    #expect(try await desk.find(order: "1")?.record.cases.first?.units.map(\.quantity) == [2])
    let (second, _) = try await imported(rows, into: desk)
    #expect(second.used == 0)
    #expect(try await desk.find(order: "1")?.record.refundable == 2000)
}
