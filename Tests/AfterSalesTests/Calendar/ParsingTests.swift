import AfterSales
import AfterSalesFixtures
import Testing

@Suite struct ParsingTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-03-02T10:12:00+01:00", 1_772_442_720),
            ("2026-03-02T10:12+01:00", 1_772_442_720), ("2026-03-02T03:12:00-06:00", 1_772_442_720),
            ("1969-12-31T23:59:59Z", -1), ("2000-02-29T12:00:00Z", 951_825_600),
        ] as [(String, Int64)])
    func `an instant is read with its offset`(text: String, seconds: Int64) {
        #expect(Instant(iso: text)?.secondsSinceEpoch == seconds)
    }

    @Test(arguments: [
        "", "2026-03-02", "2026-03-02T10:12:00", "2026-03-02 10:12:00Z", "2026-02-30T10:12:00Z",
        "2026-03-02T24:00:00Z", "2026-03-02T10:60:00Z", "2026-03-02T10:12:60Z",
        "2026-03-02T10:12:00z", "2026-03-02T10:12:00+1:00", "2026-03-02T10:12:00+15:00",
        "2026-03-02T10:12:00+01:60", "2026-03-02T10:12:00+01:00 ", "2026-03-02T10:12:0Z",
        "+026-03-02T10:12:00Z", "2026-03-02T10:12:Z", "２０２６-03-02T10:12:00Z",
        "2026-13-02T10:12:00Z", "2026-03-02T10:12:00.5Z",
    ])
    func `what is not an instant is not read`(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test(arguments: [
        "2026-2-03", "2026-02-29", "26-02-03", "2026-00-10", "2026/02/03", "-026-02-03",
    ])
    func `what is not a day is not read`(text: String) {
        #expect(CivilDay(iso: text) == nil)
    }

    @Test func `days go on through leap years, both ways`() {
        #expect(day("1970-01-01").number == 0)
        #expect(day("2000-03-01").number == 11_017)
        #expect(CivilDay(number: -1).description == "1969-12-31")
        #expect(day("2026-03-02").weekday == .monday)
        #expect(CivilDay(number: -4).weekday == .sunday)
    }

    @Test func `an instant is written with the offset of its zone`() {
        let instant = at("2026-07-01T12:00:00Z")
        #expect(instant.inParis == "2026-07-01T14:00:00+02:00")
        #expect(
            Zone(identifier: "America/St_Johns").map(instant.iso(in:))
                == "2026-07-01T09:30:00-02:30")
    }
}
