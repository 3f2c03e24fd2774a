import AfterSales
import Documents
import Testing
import Wording

@Suite struct ReturnSlipTests {
    @Test func `a scanner reads the case number back`() throws {
        #expect(try Tool.barCodes(in: Samples.slip().pdf()) == ["R-000001"])
    }

    @Test func `the slip says what is inside and until when`() throws {
        let text = try Tool.text(of: Samples.slip().pdf())
        for words in [
            "Bon de retour", "Comptoir du Jeu", "FR-1001", "Léa Martin", "Tapis de bureau", "PD-1",
            "mardi 7 avril 2026", "2.", "Place-le dans un carton d’expédition à sa taille.",
        ] {
            #expect(text.contains(words))
        }
    }

    @Test func `the slip speaks English`() throws {
        let text = try Tool.text(of: Samples.slip(language: .english).pdf())
        #expect(text.contains("Return slip"))
        #expect(text.contains("Hand to the carrier by Tuesday 7 April 2026"))
    }

    @Test func `many lines go on to further pages, each with its number`() throws {
        let lines = (1...80).map { DocumentLine(title: "Article \($0)", quantity: $0) }
        let pdf = try Samples.slip(lines: lines).pdf()
        #expect(try Tool.pageCount(of: pdf) == 3)
        let text = try Tool.text(of: pdf)
        #expect(text.contains("Article 80"))
        #expect(text.contains("Bon de retour R-000001 · 3"))
    }
}
