import AfterSales

/// By how many days all dates of a file move, so that the newest falls on the day wanted.
struct DateShift {
    private let zone: Zone
    private let days: Int

    init(_ lines: [SourceLine], by mapping: ImportMapping, now: Instant) {
        zone = mapping.zone
        let newest = lines.map(\.date).max { ($0.day, $0.second) < ($1.day, $1.second) }
        guard let newest, let shift = mapping.shiftDatesTo else {
            days = 0
            return
        }
        switch shift {
        case .day(let day): days = day.number - newest.day.number
        case .today:
            let (today, second) = zone.civil(at: now)
            // What would still be to come today moves to yesterday.
            let target = newest.second <= second ? today : today.adding(days: -1)
            days = target.number - newest.day.number
        }
    }

    /// The same clock time on the moved day.
    func moved(_ date: DateReader.Civil) -> Instant {
        zone.instant(date.day.adding(days: days), second: date.second)
    }
}
