import AfterSales
import PolicyFiles
import Testing

struct WordingTests {
    let french = Wording(.french, currency: "EUR")
    let english = Wording(.english, currency: "EUR")

    @Test func `amounts follow the language and the currency`() {
        #expect(french.amount(590) == "5,90\u{A0}€")
        #expect(english.amount(590) == "€5.90")
        #expect(french.amount(-123_456) == "-1\u{202F}234,56\u{A0}€")
        #expect(english.amount(1_000_000_000_000) == "€10,000,000,000.00")
        #expect(Wording(.english, currency: "JPY").amount(590) == "¥590")
        #expect(Wording(.english, currency: "GBP").amount(5) == "£0.05")
        #expect(french.plainAmount(123_405) == "1234,05")
    }

    @Test func `durations have their plural`() {
        #expect(french.days(1) == "1\u{A0}jour" && french.days(0) == "0\u{A0}jour")
        #expect(english.days(1) == "1\u{A0}day" && english.days(0) == "0\u{A0}days")
        #expect(french.workingHours(48) == "48\u{A0}heures ouvrées")
        #expect(french.months(24) == "24\u{A0}mois" && english.years(10) == "10\u{A0}years")
    }

    @Test func `weights, times, dates and lists`() {
        #expect(french.weight(grams: 500) == "500\u{A0}g")
        #expect(french.weight(grams: 2_500) == "2,5\u{A0}kg")
        #expect(french.clockTime("10:30") == "10\u{A0}h\u{A0}30")
        #expect(english.clockTime("10:00") == "10:00")
        let day = CivilDay(year: 2026, month: 5, day: 2)
        #expect(french.date(day) == "2 mai 2026")
        #expect(english.date(day) == "May 2, 2026")
        #expect(french.all(of: ["a", "b", "c"]) == "a, b et c")
        #expect(english.any(of: ["a", "b"]) == "a or b")
        #expect(english.any(of: []) == "")
    }
}
