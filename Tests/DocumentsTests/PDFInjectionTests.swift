import AfterSales
import Documents
import Foundation
import Testing
import Wording

/// What customers write stands in a document as words, and becomes none of its parts.
@Suite struct PDFInjectionTests {
    static let payloads = [
        ") Tj ET Q endstream endobj 9 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj",
        "<< /Type /Action /S /URI /URI (javascript:alert(1)) >>",
        "\\) /OpenAction << /S /Launch /F (calc.exe) >> (\\",
        "<span foreground='red' size='900pt'>huge</span> <b>&lt;i&gt;</b> &amp; &#0;",
        "<a href=\"https://evil.example\">here</a> https://evil.example/",
        "%PDF-1.7 %%EOF startxref 0",
    ]

    /// What a reader could act on: none of these is in a document of ours.
    static let active = [
        "/JavaScript", "/JS", "/URI", "/Launch", "/OpenAction", "/AA", "/AcroForm", "/EmbeddedFile",
        "/RichMedia", "/GoToR", "/SubmitForm",
    ]

    private func expectHarmless(
        _ pdf: [UInt8], pages: Int, saying payload: String
    ) throws {
        let raw = String(decoding: pdf, as: Unicode.ASCII.self)
        for name in Self.active { #expect(!raw.contains(name + " "), "\(name) of \(payload)") }
        #expect(raw.components(separatedBy: "%%EOF").count == 2)
        #expect(raw.hasPrefix("%PDF-"))
        #expect(try Tool.pageCount(of: pdf) == pages)
        // Lines are broken where they are full, so the words are compared without spaces.
        let read = try Tool.text(of: pdf).filter { !$0.isWhitespace }
        #expect(read.contains(payload.filter { !$0.isWhitespace }.prefix(24)))
    }

    @Test(arguments: payloads)
    func `a slip says it as it was typed`(payload: String) throws {
        var slip = Samples.slip(lines: [DocumentLine(title: payload, quantity: 1, sku: "A-1")])
        slip.customerName = "Léa Martin"
        try expectHarmless(slip.pdf(), pages: 1, saying: payload)
    }

    @Test(arguments: payloads)
    func `a letter says it as it was typed`(payload: String) throws {
        let plain = try Tool.pageCount(of: Samples.letter(damage: "Torn.").pdf())
        try expectHarmless(Samples.letter(damage: payload).pdf(), pages: plain, saying: payload)
    }

    @Test(arguments: payloads)
    func `a label keeps its one page and its code`(payload: String) throws {
        let name = Addressee(name: payload, lines: ["12 rue des Lilas", "69003 Lyon"])
        let pdf = try Samples.label(sender: name).pdf()
        let raw = String(decoding: pdf, as: Unicode.ASCII.self)
        for name in Self.active { #expect(!raw.contains(name + " ")) }
        #expect(try Tool.pageCount(of: pdf) == 1)
        #expect(try Tool.barCodes(in: pdf) == ["8R41234567890"])
    }
}
