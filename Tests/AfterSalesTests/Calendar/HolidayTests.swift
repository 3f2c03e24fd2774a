import AfterSales
import AfterSalesFixtures
import Testing

@Suite struct HolidayTests {
    private static let fixed2026 = [
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
        "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
    ]

    private func days(_ set: HolidaySet, _ year: Int) -> [String] {
        let holidays = Holidays(set)
        let first = CivilDay(year: year, month: 1, day: 1)
        return (0..<366).map { first.adding(days: $0) }
            .filter { $0.components.year == year && holidays.contains($0) }.map(\.description)
    }

    @Test func `2026 has eleven holidays`() {
        #expect(days(.france, 2026) == Self.fixed2026)
    }

    @Test func `in 2008 Ascension falls on 1 May: ten holidays`() {
        #expect(
            days(.france, 2008) == [
                "2008-01-01", "2008-03-24", "2008-05-01", "2008-05-08", "2008-05-12",
                "2008-07-14", "2008-08-15", "2008-11-01", "2008-11-11", "2008-12-25",
            ])
    }

    @Test func `Alsace and Moselle have two more`() {
        let more = Set(days(.alsaceMoselle, 2026)).subtracting(days(.france, 2026))
        #expect(more == ["2026-04-03", "2026-12-26"])
    }

    @Test func `a policy may know none`() { #expect(days(.none, 2026).isEmpty) }

    @Test(arguments: [
        (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
        (2038, "2038-04-25"), (2285, "2285-03-22"),
    ])
    func `Easter falls where the almanac has it`(year: Int, easter: String) {
        #expect(Holidays.easterSunday(year).description == easter)
    }
}
