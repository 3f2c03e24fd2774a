import AfterSales
import Foundation

/// Reads dates by a Unicode pattern, as a civil day and the seconds since its midnight.
struct DateReader {
    private let formatter: DateFormatter
    private var known: (text: String, civil: Civil)?

    struct Civil: Hashable {
        var day: CivilDay
        var second: Int
    }

    init(pattern: String) {
        formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        // Civil time is what is read; the zone comes in when days have been shifted.
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.isLenient = false
        formatter.dateFormat = pattern
    }

    /// Whether a pattern names year, month and day, and nothing but dates and times.
    static func isPattern(_ pattern: String) -> Bool {
        let letters = Set(pattern.filter(\.isLetter))
        return letters.isSubset(of: "yMdHhmsaT") && letters.isSuperset(of: "yMd")
            && pattern.utf8.count <= 40
    }

    /// - Returns: `nil` for anything that the pattern does not describe from end to end.
    mutating func read(_ text: String) -> Civil? {
        // An invoice's lines share their date, and reading one takes longer than the rest of it.
        if let known, known.text == text { return known.civil }
        guard text.utf8.count <= 40, let date = formatter.date(from: text) else { return nil }
        let seconds = Int(date.timeIntervalSince1970.rounded())
        let day = CivilDay(number: Int((Double(seconds) / 86_400).rounded(.down)))
        let civil = Civil(day: day, second: seconds - day.number * 86_400)
        guard (1990...2199).contains(day.components.year) else { return nil }
        known = (text, civil)
        return civil
    }
}
