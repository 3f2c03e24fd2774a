import AfterSales
import Documents
import Testing
import Wording

@Suite struct ReturnLabelTests {
    @Test(arguments: [ReturnLabel.Paper.a4, .a6])
    func `a scanner reads the tracking number back`(paper: ReturnLabel.Paper) throws {
        let pdf = try Samples.label(paper: paper).pdf()
        #expect(try Tool.barCodes(in: pdf) == ["8R41234567890"])
    }

    @Test func `a scanner reads a GS1 number back`() throws {
        var label = Samples.label(paper: .a6)
        label.trackingNumber = "[00]376012345678901237"
        label.symbology = .gs1
        let pdf = try label.pdf()
        #expect(try Tool.barCodes(in: pdf) == ["00376012345678901237"])
        #expect(try Tool.text(of: pdf).contains("(00)376012345678901237"))
    }

    @Test func `the label says who sends what to whom`() throws {
        let text = try Tool.text(of: Samples.label(paper: .a6).pdf())
        for words in [
            "Colissimo", "1,3 kg", "Léa Martin", "12 rue des Lilas", "69003 Lyon",
            "Comptoir du Jeu – Retours", "59000 Lille", "8R41234567890", "R-000001", "FR-1001",
        ] {
            #expect(text.contains(words))
        }
    }

    @Test func `the same label gives the same bytes`() throws {
        let first = try Samples.label().pdf()
        #expect(first.starts(with: Array("%PDF-1.".utf8)))
        #expect(try Samples.label().pdf() == first)
        var later = Samples.label()
        later.madeAt = Samples.madeAt.adding(seconds: 1)
        #expect(try later.pdf() != first)
    }

    @Test func `labels drawn at the same time are the same`() async throws {
        let alone = try Samples.label().pdf()
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 { group.addTask { try Samples.label().pdf() } }
            for try await pdf in group { #expect(pdf == alone) }
        }
    }

    @Test(arguments: ["", "café", "12\n34", "line\u{0}end"])
    func `a tracking number that is no bar code is an error`(number: String) throws {
        var label = Samples.label()
        label.trackingNumber = number
        #expect(
            throws: DocumentError.barCodeRefused(
                text: number, reason: "not printable ASCII, or empty")
        ) { try label.pdf() }
    }

    @Test func `a wrong check digit is an error`() throws {
        var label = Samples.label()
        label.trackingNumber = "[00]376012345678901230"
        label.symbology = .gs1
        #expect(throws: DocumentError.self) { try label.pdf() }
    }

    @Test func `a bar code too wide to be read is an error`() throws {
        var label = Samples.label()
        label.trackingNumber = String(repeating: "AB", count: 20)
        #expect(throws: DocumentError.barCodeTooWide(text: label.trackingNumber)) {
            try label.pdf()
        }
    }
}
