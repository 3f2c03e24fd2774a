import AfterSales
import Documents
import Testing
import Wording

@Suite struct CarrierLetterTests {
    @Test func `the letter holds all that the law asks of a protest`() throws {
        let text = try Tool.text(of: Samples.letter().pdf())
        for words in [
            "Léa Martin", "Colissimo", "33900 Bordeaux", "L133-3 du Code de commerce",
            "6A12345678901", "jeudi 5 mars 2026, 14 h 20", "1 × Écran 27 pouces",
            "Carton enfoncé", "Signature", "N° de recommandé",
            "Lettre à poster au plus tard le dimanche 8 mars 2026",
        ] {
            #expect(text.contains(words))
        }
    }

    @Test func `the letter has an English version`() throws {
        let text = try Tool.text(of: Samples.letter(language: .english).pdf())
        #expect(text.contains("Registered letter with acknowledgement of receipt"))
        #expect(text.contains("Thursday 5 March 2026, 14:20"))
    }

    @Test func `a protest without reasons leaves room to write them`() throws {
        var letter = Samples.letter()
        letter.reserves = " \n"
        letter.trackingNumber = ""
        let text = try Tool.text(of: letter.pdf())
        #expect(text.contains("J’ai constaté :"))
        #expect(text.contains("vous m’avez remis un colis, expédié par"))
        #expect(!text.contains("«"))
    }

    @Test func `a letter is one page and a sheet for the customer`() throws {
        #expect(try Tool.pageCount(of: Samples.letter().pdf()) == 2)
    }

    @Test func `a long report goes on to further pages`() throws {
        let report = String(repeating: "L’angle est enfoncé sur dix centimètres. ", count: 200)
        let pdf = try Samples.letter(damage: report + "Fin du constat.").pdf()
        #expect(try Tool.pageCount(of: pdf) == 4)
        #expect(try Tool.text(of: pdf).contains("Fin du constat."))
    }
}
