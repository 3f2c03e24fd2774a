import AfterSales
import Wording

/// The words of the account that a transfer goes to.
struct PayoutWords: PageWords {
    let language: Language

    var title: String { pick("Ton compte bancaire", "Your bank account") }
    var intro: String {
        pick(
            "Nous te remboursons par virement. Il nous faut le nom du titulaire et l’IBAN, tels "
                + "qu’ils figurent sur ton RIB.",
            "We pay you back by bank transfer. We need the holder’s name and the IBAN, as they "
                + "stand on your bank details.")
    }
    func known(_ iban: String, isProven: Bool) -> String {
        isProven
            ? pick("Compte actuel : \(iban).", "Account now: \(iban).")
            : pick(
                "\(iban) n’est pas encore confirmé par le code.",
                "\(iban) is not confirmed by the code yet.")
    }
    var problems: String { pick("À corriger", "To be corrected") }
    var holder: String { pick("Titulaire du compte", "Account holder") }
    var noHolder: String { pick("Écris le nom du titulaire.", "Write the holder’s name.") }
    var holderTooLong: String {
        pick("70 caractères au plus.", "70 characters at most.")
    }
    var notLatin: String {
        pick(
            "Écris le nom en lettres latines, comme ta banque.",
            "Write the name in Latin letters, as your bank does.")
    }
    var iban: String { "IBAN" }
    var ibanHint: String {
        pick("Par exemple FR76 3000 6000 0112 3456 7890 189.", "For example FR76 3000 6000 0112 …")
    }
    var next: String { pick("Recevoir le code", "Get the code") }
    var back: String { pick("Revenir au dossier", "Back to the case") }

    var codeTitle: String { pick("Confirme ton compte", "Confirm your account") }
    func codeIntro(_ iban: String, _ holder: String) -> String {
        pick(
            "Nous avons envoyé un code à l’adresse e-mail de la commande. Avec lui, le compte "
                + "\(iban) de \(holder) est confirmé et le virement part.",
            "We sent a code to the order’s e-mail address. With it, the account \(iban) of "
                + "\(holder) is confirmed and the transfer leaves.")
    }
    var confirm: String { pick("Confirmer le compte", "Confirm the account") }
    var another: String { pick("Donner un autre compte", "Give another account") }

    var needed: String {
        pick(
            "Ton remboursement part par virement : il nous faut ton IBAN.",
            "Your refund goes by bank transfer: we need your IBAN.")
    }
    func used(_ iban: String) -> String {
        pick("Le virement part vers \(iban).", "The transfer goes to \(iban).")
    }
    var give: String { pick("Donner mon IBAN", "Give my IBAN") }

    func tooMany(until moment: String) -> String {
        pick("Trop d’essais. Réessaie \(moment).", "Too many tries. Try again on \(moment).")
    }

    func sentence(_ problem: IBAN.Problem) -> String {
        switch problem {
        case .empty: pick("Écris l’IBAN.", "Write the IBAN.")
        case .notAnIBAN:
            pick(
                "Un IBAN commence par deux lettres, puis des chiffres et des lettres.",
                "An IBAN begins with two letters, then digits and letters.")
        case .outsideSEPA(let country):
            pick(
                "\(country) n’est pas un pays de l’espace SEPA : donne un compte en euros d’un de "
                    + "ces pays.",
                "\(country) is not a SEPA country: give a euro account in one of these.")
        case .length(let found, let expected):
            pick(
                "Cet IBAN a \(found) caractères, il en faut \(expected).",
                "This IBAN has \(found) characters, it should have \(expected).")
        case .checkDigits:
            pick(
                "Un chiffre n’est pas bon : compare avec ton RIB.",
                "A digit is wrong: compare with your bank details.")
        }
    }
}
