/// A day of the proleptic Gregorian calendar, without a zone: the number of days since 1970-01-01.
package struct CivilDay: Hashable, Comparable, Sendable, Codable {
    package var number: Int

    package init(number: Int) {
        self.number = number
    }

    /// The day of a year, month (1 to 12) and day of the month; days beyond the month's end count
    /// on into the next.
    package init(year: Int, month: Int, day: Int) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so
        // that the leap day comes last.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The day written `YYYY-MM-DD`; `nil` for anything else, a 30 February included.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, parts[0].utf8.count == 4,
            parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard components == (year, month, day) else { return nil }
    }

    package var components: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (number + 3) % 7
        return Weekday(rawValue: index < 0 ? index + 7 : index)!  // 0...6 are all there is
    }

    package func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

    package static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

    /// The same day of the month `months` later, or that month's last day where it is shorter.
    package func adding(months: Int) -> CivilDay {
        let (year, month, day) = components
        let index = year * 12 + month - 1 + months
        let (targetYear, targetMonth) = (index / 12, index % 12 + 1)
        let nextMonth = CivilDay(
            year: targetMonth == 12 ? targetYear + 1 : targetYear,
            month: targetMonth == 12 ? 1 : targetMonth + 1, day: 1)
        let first = CivilDay(year: targetYear, month: targetMonth, day: 1)
        return first.adding(days: min(day, nextMonth.number - first.number) - 1)
    }

    package init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension CivilDay: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    package var description: String {
        let (year, month, day) = components
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
}

/// A day of the week, counted from Monday as in ISO 8601.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self >= .saturday }

    package static func >= (left: Weekday, right: Weekday) -> Bool {
        left.rawValue >= right.rawValue
    }
}

/// `value` in decimal with leading zeros; a negative value keeps its sign in front.
package func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(abs(value))
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (value < 0 ? "-" : "") + zeros + digits
}
