import AfterSales
import AfterSalesFixtures
import Testing

@Suite struct DeadlineArithmeticTests {
    private let calendar = gamingShop.calendar

    @Test(arguments: [
        ("2026-04-02T15:00:00+02:00", "2026-05-04T23:59:59+02:00"),  // worked example 10
        ("2026-03-02T00:00:00+01:00", "2026-04-01T23:59:59+02:00"),  // over the change of clocks
        ("2026-03-02T23:59:59+01:00", "2026-04-01T23:59:59+02:00"),
        ("2026-09-26T12:00:00+02:00", "2026-10-26T23:59:59+01:00"),
        ("2026-12-02T09:00:00+01:00", "2027-01-04T23:59:59+01:00"),  // New Year is a Friday
    ])
    func `a window of 30 days closes with its last working day`(from: String, to: String) {
        #expect(gamingShop.returnWindow(from: at(from)).inParis == to)
    }

    @Test(arguments: [
        ("2026-04-30T09:00:00+02:00", 48, "2026-05-05T09:00:00+02:00"),  // worked example 11
        ("2026-03-21T11:00:00+01:00", 48, "2026-03-25T00:00:00+01:00"),  // Saturday → Wednesday
        ("2026-03-23T11:30:00+01:00", 24, "2026-03-24T11:30:00+01:00"),
        ("2026-03-27T10:00:00+01:00", 24, "2026-03-30T10:00:00+02:00"),  // over the change
        ("2026-10-23T10:00:00+02:00", 48, "2026-10-27T10:00:00+01:00"),
        ("2026-05-14T10:00:00+02:00", 24, "2026-05-18T00:00:00+02:00"),  // Ascension: from Friday
        ("2026-03-23T23:59:59+01:00", 24, "2026-03-24T23:59:59+01:00"),
        ("2026-03-23T09:00:00+01:00", 120, "2026-03-30T09:00:00+02:00"),
    ])
    func `working time is the same clock time on working days`(
        from: String, hours: Int, to: String
    ) {
        #expect(calendar.adding(workingHours: hours, to: at(from)).inParis == to)
    }

    @Test(arguments: [
        ("2026-03-28T12:00:00+01:00", 48, "2026-03-30T13:00:00+02:00"),
        ("2026-10-24T12:00:00+02:00", 72, "2026-10-27T11:00:00+01:00"),
    ])
    func `clock hours run through a change of clocks`(from: String, hours: Int, to: String) {
        #expect(at(from).adding(hours: hours).inParis == to)
    }

    @Test(arguments: [
        ("2026-05-22T11:00:00+02:00", "2026-05-26"),  // worked example 12
        ("2026-04-03T11:00:00+02:00", "2026-04-07"),  // Easter Monday is not counted
        ("2026-03-05T11:00:00+01:00", "2026-03-08"),  // a Sunday is, and nothing rolls over
        ("2026-12-24T11:00:00+01:00", "2026-12-28"),
    ])
    func `the carrier's letter is due on the third day, holidays not counted`(
        from: String, day: String
    ) {
        #expect(calendar.dayWithoutHolidays(3, after: at(from)).description == day)
    }

    @Test(arguments: [
        ("2026-03-23T09:59:59+01:00", false), ("2026-03-23T10:00:00+01:00", true),
        ("2026-03-23T16:59:59+01:00", true), ("2026-03-23T17:00:00+01:00", false),
        ("2026-03-21T12:00:00+01:00", false), ("2026-04-06T12:00:00+02:00", false),
        ("2026-03-30T08:30:00Z", true), ("2026-03-27T08:30:00Z", false),
    ])
    func `the phone is open from its first second to before its last`(now: String, open: Bool) {
        #expect(gamingShop.phoneIsOpen(at: at(now)) == open)
    }

    @Test(arguments: [
        ("2026-03-29", 9000, "2026-03-29T03:30:00+02:00"),  // 02:30 is skipped
        ("2026-10-25", 9000, "2026-10-25T02:30:00+02:00"),  // 02:30 is shown twice: the first
        ("2026-10-25", 86_399, "2026-10-25T23:59:59+01:00"),
    ])
    func `a clock time is found on the days when the clocks change`(
        text: String, second: Int, instant: String
    ) {
        #expect(calendar.zone.instant(day(text), second: second).inParis == instant)
    }

    @Test func `months end where they end`() {
        #expect(day("2024-01-31").adding(months: 1).description == "2024-02-29")
        #expect(day("2024-03-05").adding(months: 24).description == "2026-03-05")
        #expect(day("2024-10-31").adding(months: 4).description == "2025-02-28")
    }
}
