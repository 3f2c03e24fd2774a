import AfterSales
import Wording

/// The words of the sandbox's payment page.
struct PayWords: PageWords {
    let language: Language

    var sandbox: String { pick("Paiement d’essai.", "Test payment.") }
    var sandboxMeaning: String {
        pick(
            "Aucune carte n’est demandée, aucun argent ne bouge. Dans une vraie boutique, la page "
                + "du prestataire s’ouvre ici.",
            "No card is asked for, no money moves. In a real shop the provider’s page opens here.")
    }
    func title(_ amount: String) -> String { pick("Payer \(amount)", "Pay \(amount)") }
    func purpose(_ found: Case) -> String {
        found.state == .awaitingFee
            ? pick(
                "Étiquette de retour prépayée, demande \(found.number).",
                "Prepaid return label, request \(found.number).")
            : pick(
                "Différence de prix, demande \(found.number).",
                "Difference in price, request \(found.number).")
    }
    func pay(_ amount: String) -> String {
        pick("Payer \(amount) avec la carte d’essai", "Pay \(amount) with the test card")
    }
    var decline: String { pick("Carte d’essai refusée", "Test card that is declined") }
    var declined: String {
        pick(
            "La carte a été refusée : rien n’est payé. Essaie encore, ou reviens plus tard.",
            "The card was declined: nothing is paid. Try again, or come back later.")
    }
    var later: String {
        pick("Tu peux aussi payer plus tard.", "You can also pay later.")
    }
    func payThere(_ amount: String) -> String { pick("Payer \(amount)", "Pay \(amount)") }
    var there: String {
        pick(
            "Le paiement se fait sur la page sécurisée du prestataire ; tu reviens ici ensuite. "
                + "Nous ne voyons pas ta carte.",
            "You pay on the provider’s secure page and come back here. We do not see your card.")
    }
    var notNow: String {
        pick(
            "La page de paiement ne répond pas pour l’instant. Rien n’a été payé.",
            "The payment page does not answer for now. Nothing was paid.")
    }
    var checking: String {
        pick(
            "Nous vérifions ton paiement auprès du prestataire. Si tu as payé, ta demande avance "
                + "d’elle-même dans quelques minutes : ne paie pas une seconde fois.",
            "We are checking your payment with the provider. If you paid, your request goes on by "
                + "itself in a few minutes: do not pay a second time.")
    }
    func goesBack(_ amount: String) -> String {
        pick(
            "Tu as payé \(amount) alors que plus rien n’était dû : nous te les rendons, sur le "
                + "moyen de paiement utilisé.",
            "You paid \(amount) when nothing was due any more: we give it back, the way you paid.")
    }
    func goesBackOtherwise(_ amount: String) -> String {
        pick(
            "Tu as payé \(amount) alors que plus rien n’était dû. Ta banque n’a pas repris "
                + "l’argent : nous te le rendons d’une autre façon. Écris-nous si tu n’as rien "
                + "reçu.",
            "You paid \(amount) when nothing was due any more. Your bank did not take it back: we "
                + "return it another way. Write to us if you have not received it.")
    }
    func wentBack(_ amount: String, _ moment: String) -> String {
        pick(
            "Tu as payé \(amount) alors que plus rien n’était dû : rendus \(moment), sur le moyen "
                + "de paiement utilisé.",
            "You paid \(amount) when nothing was due any more: given back \(moment), the way you "
                + "paid.")
    }
    var lookAgain: String { pick("Regarder à nouveau", "Look again") }
    var again: String { pick("Réessayer", "Try again") }
    var notSetUp: String {
        pick(
            "Le paiement en ligne n’est pas encore possible. Écris-nous depuis ta demande.",
            "Paying online is not possible yet. Write to us from your request.")
    }
    var seeCase: String { pick("Voir ma demande", "See my request") }
}
