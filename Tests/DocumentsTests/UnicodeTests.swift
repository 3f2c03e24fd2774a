import AfterSales
import Documents
import Testing
import Wording

@Suite struct UnicodeTests {
    @Test(arguments: [
        "Léa Nguyễn", "李小龍", "👩‍👩‍👧‍👦🇫🇷", "محمد بن سلمان", "עִבְרִית", "a\u{0301}\u{0327}\u{20DD}",
        String(repeating: "Z\u{0310}\u{0311}\u{0312}", count: 300),
        String(repeating: "W", count: 5000), "\u{202E}oof\u{202C}", "a\u{0}b\u{1B}[31m\r\nc", "",
        "\u{FFFE}\u{FFFF}", "<b>&amp;</b>", "%s%n", "(\\)",
    ])
    func `any text can be drawn`(text: String) throws {
        let name = Addressee(name: text, lines: [text, text])
        #expect(try Tool.barCodes(in: Samples.label(sender: name).pdf()) == ["8R41234567890"])
        let lines = [DocumentLine(title: text, quantity: 1, sku: text)]
        var slip = Samples.slip(lines: lines)
        slip.customerName = text
        #expect(try Tool.barCodes(in: slip.pdf()) == ["R-000001"])
        #expect(try Tool.pageCount(of: Samples.letter(damage: text).pdf()) >= 2)
    }

    @Test(arguments: [
        ("a\u{0}b\u{1B}c\u{7F}\u{9B}d", "abcd"),
        ("a\r\nb\rc\u{2028}d\u{B}e", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("\u{202E}x\u{2066}y\u{FEFF}", "xy"),
        ("👩‍👧 e\u{301}", "👩‍👧 e\u{301}"),
    ])
    func `text is cleaned before it is printed`(text: String, clean: String) {
        #expect(PrintableText.clean(text) == clean)
    }

    @Test func `a name is one line`() {
        #expect(PrintableText.line("  Léa\r\n\tMartin ") == "Léa Martin")
    }

    @Test func `a text without end is cut off`() {
        let text = PrintableText.clean(String(repeating: "é", count: 30_000))
        #expect(text.count == 20_001)
        #expect(text.hasSuffix("é…"))
    }

    @Test func `a text that fits is whole`() {
        let text = String(repeating: "é", count: 20_000)
        #expect(PrintableText.clean(text) == text)
    }
}
