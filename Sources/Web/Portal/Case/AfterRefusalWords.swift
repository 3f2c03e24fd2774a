import Wording

/// What remains possible once a request was not accepted.
struct AfterRefusalWords: PageWords {
    let language: Language

    var stillPossible: String { pick("Ce qui reste possible", "What you can still do") }
    var withdrawalIsKept: String {
        pick(
            "Ta déclaration de rétractation est enregistrée avec sa date. Une personne la relit.",
            "Your statement of withdrawal is recorded with its date. A person reads it again.")
    }
    var faults: String {
        pick(
            "Un défaut, un dommage ou une erreur de notre part reste pris en charge.",
            "A defect, damage or a mistake of ours is still taken care of.")
    }
    var tellProblem: String { pick("Signaler un problème", "Tell a problem") }
    var returnLater: String {
        pick(
            "Une fois le colis livré, tu peux demander un retour.",
            "Once the parcel is delivered, you can ask for a return.")
    }
    var seeOrder: String { pick("Voir ma commande", "See my order") }
    var guarantee: String {
        pick(
            "La garantie légale de conformité de deux ans reste entière.",
            "The legal guarantee of conformity of two years stands.")
    }
    var disagree: String {
        pick(
            "Tu n’es pas d’accord, ou il manque un élément ?",
            "You do not agree, or something is missing?")
    }
    var writeToUs: String { pick("Écris-nous ici", "Write to us here") }
}
