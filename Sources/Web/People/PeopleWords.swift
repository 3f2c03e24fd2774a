import AfterSales
import Wording

/// The words of log-in and sessions.
struct PeopleWords: PageWords {
    let language: Language

    var logInTitle: String { pick("Connexion de l’équipe", "Staff log-in") }
    var login: String { pick("Identifiant", "Login") }
    var password: String { pick("Mot de passe", "Password") }
    var digits: String { pick("Code de l’application", "Code of your authenticator") }
    var digitsHint: String {
        pick(
            "Six chiffres, ou un code de secours ; laisse vide sans application.",
            "Six digits, or a recovery code; leave empty without one.")
    }
    var logIn: String { pick("Se connecter", "Log in") }
    var logOut: String { pick("Se déconnecter", "Log out") }
    var refused: String {
        pick(
            "Identifiant, mot de passe ou code incorrect. Après plusieurs échecs, l’accès se "
                + "ferme pour un temps.",
            "Login, password or code is wrong. After several failures the login is closed for a "
                + "while.")
    }
    var sessionsTitle: String { pick("Mes sessions", "My sessions") }
    var current: String { pick("celle-ci", "this one") }
    var device: String { pick("Navigateur", "Browser") }
    var lastUsed: String { pick("Dernière activité", "Last used") }
    var network: String { pick("Réseau", "Network") }
    var end: String { pick("Fermer", "End") }
    var endOthers: String { pick("Fermer toutes les autres", "End all others") }
    var account: String { pick("Mon compte", "My account") }

    func tooMany(until moment: String) -> String {
        pick(
            "Trop d’essais. Réessaie après \(moment).",
            "Too many tries. Try again after \(moment).")
    }
}
