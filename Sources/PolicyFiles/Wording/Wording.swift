import AfterSales
import Foundation

/// Amounts, durations, dates and lists in a reader's language.
package struct Wording: Sendable {
    package let language: Language
    /// ISO 4217, as the policy or the order says.
    package let currency: String

    package init(_ language: Language, currency: String) {
        self.language = language
        self.currency = currency
    }

    /// `5,90 €` or `€5.90`; the currency knows how many minor units it has.
    package func amount(_ minor: Minor) -> String {
        AmountPattern.of(language, currency).text(minor)
    }

    /// `1234,05` or `1234.05`: no currency and no grouping, for forms.
    package func plainAmount(_ minor: Minor) -> String {
        AmountPattern.of(language, currency).plainText(minor)
    }

    package func days(_ count: Int) -> String {
        counted(count, fr: ("jour", "jours"), en: ("day", "days"))
    }

    package func hours(_ count: Int) -> String {
        counted(count, fr: ("heure", "heures"), en: ("hour", "hours"))
    }

    package func workingHours(_ count: Int) -> String {
        counted(
            count, fr: ("heure ouvrée", "heures ouvrées"), en: ("working hour", "working hours"))
    }

    package func months(_ count: Int) -> String {
        counted(count, fr: ("mois", "mois"), en: ("month", "months"))
    }

    package func years(_ count: Int) -> String {
        counted(count, fr: ("an", "ans"), en: ("year", "years"))
    }

    /// French counts zero as singular, English as plural.
    private func counted(
        _ count: Int, fr: (one: String, many: String), en: (one: String, many: String)
    ) -> String {
        let number = count < 1_000
            ? String(count)
            : count.formatted(IntegerFormatStyle<Int>(locale: language.locale))
        return number + "\u{A0}"
            + language.say(fr: count < 2 ? fr.one : fr.many, en: count == 1 ? en.one : en.many)
    }

    /// `500 g`, `1 kg`, `2,5 kg`.
    package func weight(grams: Int) -> String {
        if grams < 1_000 { return "\(grams)\u{A0}g" }
        let style = Decimal.FormatStyle(locale: language.locale)
        return (Decimal(grams) / 1_000).formatted(style) + "\u{A0}kg"
    }

    /// `2 mai 2026` or `May 2, 2026`.
    package func date(_ day: CivilDay) -> String {
        var style = Date.FormatStyle(date: .long, time: .omitted, locale: language.locale)
        style.timeZone = .gmt
        return Date(timeIntervalSince1970: Double(day.number) * 86_400).formatted(style)
    }

    /// `10 h`, `10 h 30` or `10:00` from `HH:MM`.
    package func clockTime(_ time: String) -> String {
        let parts = time.split(separator: ":")
        guard language == .french, parts.count == 2, let hour = Int(parts[0]) else { return time }
        return parts[1] == "00" ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(parts[1])"
    }

    /// `a`, `a et b`, `a, b et c`. Nothing is the empty text.
    package func all(of parts: [String]) -> String {
        joined(parts, language.say(fr: " et ", en: " and "))
    }

    /// `a`, `a ou b`, `a, b ou c`. Nothing is the empty text.
    package func any(of parts: [String]) -> String {
        joined(parts, language.say(fr: " ou ", en: " or "))
    }

    private func joined(_ parts: [String], _ last: String) -> String {
        guard parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + last + parts[parts.count - 1]
    }
}
