import Wording

/// The words of a withdrawal without signing in.
struct StatementWords: PageWords {
    let language: Language

    var title: String { pick("Sans code", "Without a code") }
    var intro: String {
        pick(
            "Tu n’as pas accès à cet e-mail, ou pas envie d’attendre un code ? Déclare ta "
                + "rétractation ici, puis confirme-la. Nous en accusons réception par e-mail, avec "
                + "son contenu, sa date et son heure.",
            "You cannot read that mailbox, or would rather not wait for a code? Declare your "
                + "withdrawal here, then confirm it. We acknowledge it by e-mail, with its "
                + "content, date and time.")
    }
    var name: String { pick("Ton nom", "Your name") }
    var order: String { pick("La commande", "The order") }
    var orderHint: String {
        pick(
            "Son numéro, ou sa date si tu ne l’as plus.",
            "Its number, or its date if you no longer have it.")
    }
    var email: String { pick("Où t’écrire", "Where to write to you") }
    var emailHint: String {
        pick(
            "L’adresse e-mail qui reçoit l’accusé de réception.",
            "The e-mail address that gets the acknowledgement.")
    }
    var goods: String {
        pick("Une partie seulement (facultatif)", "Only a part of it (optional)")
    }
    var goodsHint: String {
        pick("Laisse vide pour toute la commande.", "Leave it empty for the whole order.")
    }
    var declare: String { pick("Déclarer sans code", "Declare without a code") }
    var nameMissing: String {
        pick(
            "Écris ton nom, en 100 caractères au plus.", "Enter your name, 100 characters at most.")
    }
    var orderMissing: String {
        pick(
            "Écris le numéro ou la date de la commande.",
            "Enter the number or the date of the order.")
    }
    var emailMissing: String {
        pick("Écris une adresse e-mail complète.", "Enter a complete e-mail address.")
    }
    var goodsTooLong: String {
        pick("300 caractères au plus.", "300 characters at most.")
    }
    func tooMany(until moment: String) -> String {
        pick(
            "Trop de déclarations d’affilée : la prochaine est prise à partir de \(moment). Un "
                + "e-mail ou une lettre compte tout autant.",
            "Too many declarations in a row: the next one is taken from \(moment). An e-mail or "
                + "a letter counts just as well.")
    }
    func contract(_ order: String) -> String { pick("commande \(order)", "order \(order)") }
    var everything: String { pick("toute la commande", "the whole order") }
    var confirm: String { pick("Confirmer ma rétractation", "Confirm my withdrawal") }
    var edit: String { pick("Corriger", "Correct it") }

    var receivedTitle: String { pick("Rétractation reçue", "Withdrawal received") }
    func received(_ moment: String) -> String {
        pick("Reçue le \(moment).", "Received on \(moment).")
    }
    func next(_ email: String) -> String {
        pick(
            "L’accusé de réception part à \(email), avec la suite.",
            "The acknowledgement is on its way to \(email), with what comes next.")
    }
    var keep: String {
        pick(
            "Cette page reste à cette adresse : tu peux la garder.",
            "This page stays at this address: you can keep it.")
    }
}
