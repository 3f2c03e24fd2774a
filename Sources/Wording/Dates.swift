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
        let first = self == .french && number == 1
        return "\(number)\(first ? "er" : "")\(hardSpace)\(monthNames[month - 1]) \(year)"
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
