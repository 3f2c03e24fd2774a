/// Which public holidays a policy knows.
package enum HolidaySet: String, Codable, CaseIterable, Sendable {
    case france = "FR"
    /// With Good Friday and 26 December, the two extra days of Alsace and Moselle.
    case alsaceMoselle = "FR-alsace-moselle"
    case none
}

/// Public holidays of metropolitan France, computed for any year (`rules.md`, section 1; article
/// L3133-1 of the Code du travail lists them).
package struct Holidays: Hashable, Sendable {
    package let set: HolidaySet
    /// One bit a day from 1970 to 2169: asked for several times in every decision.
    private let table: [UInt64]

    package init(_ set: HolidaySet) {
        self.set = set
        var table = [UInt64](repeating: 0, count: 200 * 366 / 64)
        for year in 1970...2170 {
            for day in Self.days(of: year, set) where day.number < table.count * 64 {
                table[day.number / 64] |= 1 << UInt64(day.number % 64)
            }
        }
        self.table = table
    }

    package func contains(_ day: CivilDay) -> Bool {
        guard day.number >= 0, day.number < table.count * 64 else {
            return Self.days(of: day.components.year, set).contains(day)
        }
        return table[day.number / 64] & 1 << UInt64(day.number % 64) != 0
    }

    /// The holidays of one year; one that falls on another is named twice.
    private static func days(of year: Int, _ set: HolidaySet) -> [CivilDay] {
        guard set != .none else { return [] }
        let fixed = [
            (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25),
        ].map { CivilDay(year: year, month: $0.0, day: $0.1) }
        let easter = easterSunday(year)
        // Easter Monday, Ascension, Whit Monday.
        let days = fixed + [1, 39, 50].map { easter.adding(days: $0) }
        guard set == .alsaceMoselle else { return days }
        return days + [easter.adding(days: -2), CivilDay(year: year, month: 12, day: 26)]
    }

    /// Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, *Astronomical
    /// Algorithms*, chapter 8).
    package static func easterSunday(_ year: Int) -> CivilDay {
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let correction = (century + 8) / 25
        let epact =
            (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
        let leapYears = century % 4 + yearOfCentury / 4
        let weekday = (32 + 2 * leapYears - epact - yearOfCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let index = epact + weekday - 7 * shift + 114
        return CivilDay(year: year, month: index / 31, day: index % 31 + 1)
    }
}
