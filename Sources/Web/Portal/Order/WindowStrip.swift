import AfterSales
import Markup

/// The return window as a strip of days: past, today, left. Its words say the same.
struct WindowStrip: View {
    let visit: CustomerVisit
    let start: Instant
    let end: Instant

    /// Longer windows have too many days for a picture.
    private static let mostDays = 100

    private var first: CivilDay { visit.zone.day(at: start).adding(days: 1) }
    private var length: Int { visit.zone.day(at: end).number - first.number + 1 }
    /// The day of the window that today is, from 1; 0 before it begins.
    private var today: Int { visit.zone.day(at: visit.now).number - first.number + 1 }

    var body: some View {
        if (2...Self.mostDays).contains(length), today <= length {
            let text = OrderWords(language: visit.language).day(max(0, today), of: length)
            svg(
                .viewBox("0 0 \(length * 10 - 2) 16"), .class("strip"), .role("img"),
                .ariaLabel(text), .stretched
            ) {
                path(.class("past"), .d(days(1..<max(1, today))))
                path(.class("today"), .d(days(max(1, today)..<max(1, today + 1))))
                path(.d(days(max(1, today + 1)..<length + 1)))
            }
            small { text }
        }
    }

    /// One dashed stroke for many days, a dash a day: an order of many products stays a small page.
    private func days(_ days: Range<Int>) -> String {
        days.isEmpty ? "" : "M\((days.lowerBound - 1) * 10) 8h\(days.count * 10 - 2)"
    }
}
