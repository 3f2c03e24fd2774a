import AfterSales
import Scenarios
import Storage
import StorageSQLite
import Testing

@Test func `an unknown field is an error that names the field and its line`() {
    #expect(throws: ScenarioProblem.self) {
        try ScenarioReader.read("name: x\norders: []\nsteps: []\nsurprise: 1\n", path: "x.yaml")
    }
}
