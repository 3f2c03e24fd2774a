/// The shop's calendar: its zone and its holidays, and the three ways a policy counts time
/// (`rules.md`, section 1).
package struct WorkCalendar: Hashable, Sendable {
    package let zone: Zone
    package let holidays: Holidays

    package init(zone: Zone, holidays: HolidaySet) {
        self.zone = zone
        self.holidays = Holidays(holidays)
    }

    /// Monday to Friday without public holidays.
    package func isWorkingDay(_ day: CivilDay) -> Bool {
        !day.weekday.isWeekend && !holidays.contains(day)
    }

    /// `day`, or the next working day where it is none (L221-19 Code de la consommation).
    package func rolledOver(_ day: CivilDay) -> CivilDay {
        var day = day
        while !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// The last second of a window of calendar days: the day of `start` is not counted.
    package func endOfWindow(from start: Instant, days: Int, rollsOver: Bool = true) -> Instant {
        let last = zone.day(at: start).adding(days: days)
        return zone.endOfDay(rollsOver ? rolledOver(last) : last)
    }

    /// Working time: 24 hours are the same clock time on the next working day. What starts on a
    /// day that is none counts from 00:00 of the next one; hours that do not fill a day run on
    /// through working days only.
    package func adding(workingHours hours: Int, to start: Instant) -> Instant {
        var (day, second) = zone.civil(at: start)
        if !isWorkingDay(day) {
            day = rolledOver(day)
            second = 0
        }
        second += (hours % 24) * 3600
        for _ in 0..<(hours / 24 + second / 86_400) {
            day = rolledOver(day.adding(days: 1))
        }
        return zone.instant(day, second: second % 86_400)
    }

    /// The same clock time `days` calendar days later.
    package func sameClockTime(_ start: Instant, daysLater days: Int) -> Instant {
        let (day, second) = zone.civil(at: start)
        return zone.instant(day.adding(days: days), second: second)
    }

    /// The `count`-th day after that of `start`, public holidays not counted, Sundays counted, no
    /// roll-over (L133-3 Code de commerce).
    package func dayWithoutHolidays(_ count: Int, after start: Instant) -> CivilDay {
        var day = zone.day(at: start)
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if !holidays.contains(day) { left -= 1 }
        }
        return day
    }
}
