import AfterSales
import Testing
import Wording

@Suite struct WordingTests {
    private let paris = Zone(identifier: "Europe/Paris")!

    @Test(arguments: [
        (Int64(590), "5,90\u{A0}€", "€5.90"),
        (0, "0,00\u{A0}€", "€0.00"),
        (5, "0,05\u{A0}€", "€0.05"),
        (123_456_789, "1\u{202F}234\u{202F}567,89\u{A0}€", "€1,234,567.89"),
        (-4500, "\u{2212}45,00\u{A0}€", "\u{2212}€45.00"),
    ])
    func `an amount reads as its language writes it`(
        minor: Int64, french: String, english: String
    ) {
        #expect(Language.french.amount(minor, currency: "EUR") == french)
        #expect(Language.english.amount(minor, currency: "EUR") == english)
    }

    @Test func `a currency has its own decimals and sign`() {
        #expect(Language.english.amount(1500, currency: "JPY") == "¥1,500")
        #expect(Language.french.amount(1500, currency: "TND") == "1,500\u{A0}TND")
        #expect(Language.english.amount(1500, currency: "CHF") == "CHF\u{A0}15.00")
        #expect(Language.english.amount(Int64.min, currency: "JPY").hasPrefix("\u{2212}¥9,223"))
    }

    @Test func `a moment has its weekday, date and hour`() {
        let instant = Instant(secondsSinceEpoch: 1_772_716_800)  // 2026-03-05T13:20:00Z
        #expect(
            Language.french.moment(instant, in: paris)
                == "jeudi 5\u{A0}mars 2026, 14\u{A0}h\u{A0}20")
        #expect(
            Language.english.moment(instant, in: paris) == "Thursday 5\u{A0}March 2026, 14:20")
    }

    @Test func `in short, a moment has its year where it is not this one`() {
        let now = Instant(secondsSinceEpoch: 1_772_716_800)  // 2026-03-05T13:20:00Z
        let december = Instant(secondsSinceEpoch: 1_764_590_340)  // 2025-12-01T11:59:00Z
        let clock = "14\u{A0}h\u{A0}20"
        #expect(
            Language.french.briefMoment(now, in: paris, now: now)
                == "jeu.\u{A0}5\u{A0}mars, " + clock)
        #expect(
            Language.english.briefMoment(now, in: paris, now: now) == "Thu\u{A0}5\u{A0}Mar, 14:20")
        #expect(
            Language.french.briefMoment(december, in: paris, now: now)
                == "lun.\u{A0}1er\u{A0}déc.\u{A0}2025, 12\u{A0}h\u{A0}59")
    }

    @Test func `the first of a month is an ordinal in French`() {
        let day = CivilDay(year: 2026, month: 2, day: 1)
        #expect(Language.french.date(day) == "dimanche 1er\u{A0}février 2026")
        #expect(Language.english.date(day) == "Sunday 1\u{A0}February 2026")
    }

    @Test func `a count agrees with its noun`() {
        #expect(Language.french.days(0) == "0\u{A0}jour")
        #expect(Language.english.days(0) == "0\u{A0}days")
        #expect(Language.french.days(30) == "30\u{A0}jours")
        #expect(Language.french.workingHours(48) == "48\u{A0}heures ouvrées")
        #expect(Language.english.hours(1) == "1\u{A0}hour")
    }

    @Test func `a weight is rounded up to a tenth of a kilogram`() {
        #expect(Language.french.weight(grams: 850) == "850\u{A0}g")
        #expect(Language.french.weight(grams: 1101) == "1,2\u{A0}kg")
        #expect(Language.english.weight(grams: 5000) == "5\u{A0}kg")
    }

    @Test func `a rate is shown without needless zeros`() {
        #expect(Language.french.percentage(basisPoints: 2000) == "20\u{A0}%")
        #expect(Language.english.percentage(basisPoints: 550) == "5.5%")
    }

    @Test func `a list ends in its conjunction`() {
        #expect(Language.french.all(of: ["a", "b", "c"]) == "a, b et c")
        #expect(Language.english.any(of: ["a", "b"]) == "a or b")
        #expect(Language.english.all(of: ["a"]) == "a")
        #expect(Language.english.all(of: []) == "")
    }

    @Test func `French punctuation stands behind a no-break space`() {
        #expect(
            Language.french.typeset("Objet : « Où ? » 5 %; à 10:30")
                == "Objet\u{A0}: «\u{A0}Où\u{A0}?\u{A0}» 5\u{A0}%; à 10:30")
        #expect(Language.english.typeset("Why ? « a »") == "Why ? « a »")
    }

    @Test(arguments: [("fr", Language.french), ("fr-FR", .french), ("EN_gb", .english)])
    func `a locale has a language`(locale: String, language: Language) {
        #expect(Language(locale: locale) == language)
    }

    @Test func `a locale that the desk does not speak has none`() {
        #expect(Language(locale: "de") == nil)
        #expect(Language(locale: "") == nil)
    }
}
