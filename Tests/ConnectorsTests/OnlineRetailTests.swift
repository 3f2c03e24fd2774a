import AfterSales
import Connectors
import Desk
import Storage
import Testing

private func importSample(into desk: Desk) async throws -> ImportReport {
    let mapping = try MappingFile.load(
        bytes: try bytes("mappings/online-retail.yaml"), file: "online-retail.yaml")
    return try await OrderImport(desk: desk, mapping: mapping).run(
        try bytes("Tests/Fixtures/online-retail/online-retail-sample.csv"), now: noon)
}

@Test func `the first week of Online Retail is imported, every line used or reported`()
    async throws
{
    let desk = try await freshDesk()
    let report = try await importSample(into: desk)
    #expect(report.read == 14_594)
    #expect(report.used + report.reported.count == 14_594)
    let second = try await importSample(into: desk)
    #expect(second.used == 0)
    #expect(second.reported.count == 14_594)
    let ledger = try await desk.database.read { try Journal($0).ledger() }
    #expect(ledger.reduce(0) { $0 + $1.amount } == 0)
}
