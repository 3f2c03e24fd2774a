import Wording

/// The words of the withdrawal function.
struct WithdrawalWords: PageWords {
    let language: Language

    var title: String { pick("Te rétracter du contrat", "Withdraw from the contract") }
    var confirmTitle: String {
        pick("Confirme ta rétractation", "Confirm your withdrawal")
    }
    func step(_ number: Int) -> String {
        pick("Étape \(number) sur 2", "Step \(number) of 2")
    }
    var intro: String {
        pick(
            "Déclare ta rétractation, puis confirme-la à la page suivante. Nous en accusons "
                + "réception aussitôt par e-mail, avec son contenu, sa date et son heure. Aucune "
                + "raison n’est demandée.",
            "Declare your withdrawal, then confirm it on the next page. We acknowledge it at once "
                + "by e-mail, with its content, date and time. No reason is asked for.")
    }
    func until(_ moment: String) -> String {
        pick(
            "Ton droit de rétractation court jusqu’au \(moment).",
            "Your right of withdrawal runs until \(moment).")
    }
    var statement: String {
        pick(
            "Je notifie ma rétractation du contrat de vente pour les articles indiqués.",
            "I give notice that I withdraw from my contract of sale of the goods stated.")
    }
    var name: String { pick("Nom", "Name") }
    var contract: String { pick("Contrat", "Contract") }
    func contract(_ number: String, _ day: String) -> String {
        pick("commande \(number), passée le \(day)", "order \(number), placed on \(day)")
    }
    var acknowledgement: String { pick("Accusé de réception à", "Acknowledged to") }
    var goods: String { pick("Articles", "Goods") }
    var excepted: String {
        pick(
            "Un article fait sur mesure ou personnalisé n’ouvre pas de droit de rétractation ; un "
                + "défaut ou une erreur de notre part reste pris en charge.",
            "Goods made to your specification carry no right of withdrawal; a defect or a mistake "
                + "of ours is still ours.")
    }
    var declare: String { pick("Déclarer ma rétractation", "Declare my withdrawal") }
    var nothingLeft: String {
        pick(
            "Tous les articles de cette commande sont déjà dans une demande.",
            "All products of this order are in a request already.")
    }
    var seeRequests: String { pick("Voir mes demandes", "See my requests") }
    var notShipped: String {
        pick(
            "Ta commande n’est pas encore partie : l’annuler est plus rapide, l’argent revient "
                + "sans attendre de retour.",
            "Your order has not left yet: canceling is quicker, the money comes back without a "
                + "return.")
    }
    var cancel: String { pick("Annuler la commande", "Cancel the order") }

    var overTitle: String {
        pick("Le délai de rétractation est passé", "The time to withdraw is over")
    }
    func over(_ moment: String) -> String {
        pick(
            "Le délai légal de 14 jours s’est terminé le \(moment).",
            "The legal 14 days ended on \(moment).")
    }
    var remains: String { pick("Ce qui reste possible", "What is still possible") }
    func shopWindow(_ moment: String) -> String {
        pick(
            "La boutique reprend plus longtemps que la loi : tu peux demander un retour jusqu’au "
                + "\(moment).",
            "The shop takes back for longer than the law: you can ask for a return until "
                + "\(moment).")
    }
    var askReturn: String { pick("Demander un retour", "Ask for a return") }
    func guarantee(_ day: String) -> String {
        pick(
            "La garantie légale de conformité court jusqu’au \(day) : un défaut est réparé, "
                + "remplacé ou remboursé sans frais.",
            "The legal guarantee of conformity runs until \(day): a defect is repaired, replaced "
                + "or refunded free of charge.")
    }
    var report: String { pick("Signaler un problème", "Report a problem") }

    var otherWays: String { pick("Un autre moyen de te rétracter", "Another way to withdraw") }
    var anyStatement: String {
        pick(
            "Numéro introuvable, e-mail qui n’arrive pas ? Toute déclaration claire suffit, avec "
                + "ton nom et ce que tu as acheté.",
            "No order number, no e-mail coming? Any clear statement will do, with your name and "
                + "what you bought.")
    }
    var byMail: String { pick("Par e-mail :", "By e-mail:") }
    func byPost(_ address: String) -> String {
        pick("Par courrier : \(address)", "By post: \(address)")
    }
    var modelForm: String {
        pick("Le formulaire type de rétractation", "The model withdrawal form")
    }
}
