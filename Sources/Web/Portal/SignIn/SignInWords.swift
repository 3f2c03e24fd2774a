import Wording

/// The words of finding an order.
struct SignInWords: PageWords {
    let language: Language

    var homeTitle: String { pick("Retrouve ta commande", "Find your order") }
    var homeIntro: String {
        pick(
            "Retour, échange, annulation ou problème : tout part de ta commande. Pas de compte, "
                + "un code par e-mail suffit.",
            "Return, exchange, cancellation or a problem: it all starts from your order. No "
                + "account, a code by e-mail is enough.")
    }
    var withdrawTitle: String {
        pick("Te rétracter du contrat", "Withdraw from the contract")
    }
    var withdrawIntro: String {
        pick(
            "Retrouve d’abord ta commande. Tu déclares ensuite ta rétractation, puis tu la "
                + "confirmes ; nous t’en accusons réception par e-mail.",
            "Find your order first. Then you declare your withdrawal and confirm it; we "
                + "acknowledge it by e-mail.")
    }
    func intro(_ goal: SignInGoal?) -> String {
        switch goal {
        case .withdrawal: withdrawIntro
        case .request:
            pick(
                "Retrouve ta commande : tu reprends ensuite ta demande là où tu en étais.",
                "Find your order: then you go on with your request where you left it.")
        case .form, nil: homeIntro
        }
    }
    var problems: String { pick("À corriger", "To correct") }
    var orderNumber: String { pick("Numéro de commande", "Order number") }
    var orderHint: String {
        pick("Il est dans ton mail de confirmation.", "It is in your confirmation e-mail.")
    }
    var orderMissing: String {
        pick("Indique le numéro de ta commande.", "Enter the number of your order.")
    }
    var email: String { pick("Adresse e-mail de la commande", "The order’s e-mail address") }
    var emailHint: String {
        pick("Celle que tu as donnée en commandant.", "The one you gave when ordering.")
    }
    var emailMissing: String {
        pick("Indique une adresse e-mail complète.", "Enter a complete e-mail address.")
    }
    var sendCode: String { pick("Recevoir mon code", "Send me a code") }

    var codeTitle: String { pick("Regarde tes e-mails", "Check your e-mail") }
    var codeIntro: String {
        pick(
            "Si une commande existe avec ce numéro et cette adresse, un code vient d’y partir. "
                + "Il vaut 10 minutes et ne sert qu’une fois.",
            "If there is an order with this number and this address, a code is on its way there. "
                + "It is good for 10 minutes and works once.")
    }
    var code: String { pick("Code reçu", "Code") }
    var codeHint: String {
        pick("Huit caractères, majuscules ou minuscules.", "Eight characters, in either case.")
    }
    var open: String { pick("Ouvrir ma commande", "Open my order") }
    var noMail: String {
        pick("Rien reçu ? Regarde dans les indésirables.", "Nothing there? Look in your spam.")
    }
    var again: String { pick("Demander un autre code", "Ask for another code") }
    var linkTitle: String { pick("Ouvrir ta commande", "Open your order") }
    var linkIntro: String {
        pick(
            "Un dernier geste : ce bouton ouvre ta commande sur cet appareil.",
            "One last step: this button opens your order on this device.")
    }
    var overTitle: String { pick("Ce lien ne sert plus", "This link is over") }
    var over: String {
        pick(
            "Ce code ou ce lien a expiré, ou il a déjà servi. Demande-en un autre.",
            "This code or link has expired, or was used. Ask for another one.")
    }

    func wrongCode(left: Int) -> String {
        let tries = language.counted(left, language.pick(("essai", "essais"), ("try", "tries")))
        return pick(
            "Ce code n’est pas le bon. Vérifie-le dans l’e-mail le plus récent : encore \(tries).",
            "This is not the code. Check it in the latest e-mail: \(tries) left.")
    }

    func tooMany(until moment: String) -> String {
        pick(
            "Trop d’essais. Pour protéger les commandes, attends jusqu’à \(moment).",
            "Too many tries. To protect orders, wait until \(moment).")
    }
}
