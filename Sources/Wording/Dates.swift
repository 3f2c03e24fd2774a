import AfterSales

extension Language {
    /// `jeudi 5 mars 2026`, `Thursday 5 March 2026`.
    package func date(_ day: CivilDay) -> String {
        weekday(day.weekday) + " " + shortDate(day)
    }

    /// The date without its weekday: `5 mars 2026`, `5 March 2026`; French counts the first of a
    /// month as `1er`.
    package func shortDate(_ day: CivilDay) -> String {
        let (year, month, number) = day.components
        return numeral(number) + hardSpace + monthNames[month - 1] + " \(year)"
    }

    /// The date a customer sees, in the shop's zone.
    package func date(_ instant: Instant, in zone: Zone) -> String {
        date(zone.day(at: instant))
    }

    /// Weekday, date and clock time: `jeudi 5 mars 2026, 14 h 20`, `Thursday 5 March 2026, 14:20`.
    /// Seconds are dropped, so a deadline of 23:59:59 reads 23:59.
    package func moment(_ instant: Instant, in zone: Zone) -> String {
        let (day, second) = zone.civil(at: instant)
        return date(day) + ", " + clock(second: second)
    }

    /// Weekday, date and clock time in short: `jeu. 5 mars, 14 h 20`, `Thu 5 Mar, 14:20`; the year
    /// stands there where it is not this one.
    package func briefMoment(_ instant: Instant, in zone: Zone, now: Instant) -> String {
        let (day, second) = zone.civil(at: instant)
        let (year, month, number) = day.components
        let isThisYear = zone.day(at: now).components.year == year
        let parts = [
            briefWeekdays[day.weekday.rawValue], numeral(number), briefMonths[month - 1],
            isThisYear ? nil : "\(year)",
        ]
        return parts.compactMap { $0 }.joined(separator: hardSpace) + ", " + clock(second: second)
    }

    /// A time of the day from its seconds since midnight: `14 h 20`, `14:20`.
    package func clock(second: Int) -> String {
        let (hour, minute) = (second / 3600, second % 3600 / 60)
        switch self {
        case .french: return "\(hour)\(hardSpace)h\(hardSpace)" + padded(minute, 2)
        case .english: return padded(hour, 2) + ":" + padded(minute, 2)
        }
    }

    /// The weekday's name as it stands in a sentence: `lundi`, `Monday`.
    package func weekday(_ day: Weekday) -> String {
        let french = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
        let english = [
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        ]
        return pick(french, english)[day.rawValue]
    }

    private func numeral(_ day: Int) -> String {
        self == .french && day == 1 ? "1er" : "\(day)"
    }

    private var briefWeekdays: [String] {
        pick(
            ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    }

    private var briefMonths: [String] {
        pick(
            [
                "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
                "nov.", "déc.",
            ],
            [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ])
    }

    private var monthNames: [String] {
        pick(
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
                "septembre", "octobre", "novembre", "décembre",
            ],
            [
                "January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December",
            ])
    }
}
