import Simulation
import StorageSQLite
import Testing

@Suite struct CampaignTests {
    @Test(arguments: 7...9)
    func `after weeks of faults and deaths the books and the bank agree`(seed: Int) async throws {
        let store = try SQLiteDatabase.inMemory()
        try await store.migrate()
        let report = try await Campaign(seed: UInt64(seed), on: store).run()
        #expect(report.violations == [])
        #expect(report.refunds > 5)
    }
}
