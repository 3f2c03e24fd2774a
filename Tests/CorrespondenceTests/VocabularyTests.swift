import AfterSales
import Correspondence
import Testing
import Wording

@Suite struct VocabularyTests {
    @Test(arguments: Language.allCases)
    func `states of one thing have different labels`(language: Language) {
        let words = language.vocabulary
        #expect(Set(CaseState.allCases.map(words.label)).count == 13)
        #expect(Set(CaseKind.allCases.map(words.label)).count == 9)
        #expect(Set(Deadline.What.allCases.map(words.label)).count == 16)
        #expect(Set(InstructionState.allCases.map(words.label)).count == 5)
        #expect(Set(OrderStatus.allCases.map(words.label)).count == 6)
    }

    @Test func `labels are in their language`() {
        #expect(Language.french.vocabulary.label(CaseKind.wrongItem) == "Mauvais article")
        #expect(Language.english.vocabulary.label(CaseState.inTransit) == "On its way to us")
        #expect(Language.french.vocabulary.label(PaymentMethod.giftCard) == "Carte cadeau")
    }

    @Test func `a refusal says what to do`() {
        let refusal = CaseRefusal.quantityExceeds(
            line: "mat", requested: 3, remaining: 1, heldBy: "R-000001")
        #expect(
            Language.french.vocabulary.sentence(refusal)
                == "Il reste 1 de cet article à demander. "
                + "Le dossier R-000001 comprend déjà les autres.")
        #expect(
            Language.english.vocabulary.sentence(.orderNotFound(number: "FR-1"))
                == "We find no order with this number and e-mail address. Check both.")
    }
}
