import Desk
import Wording

/// The words of one's own account.
struct AccountWords: PageWords {
    let language: Language

    var people: PeopleWords { PeopleWords(language: language) }

    var title: String { pick("Mon compte", "My account") }
    var problems: String { pick("À corriger :", "To correct:") }
    var backToDesk: String { pick("Revenir aux files", "Back to the queues") }
    var passwordTitle: String { pick("Mot de passe", "Password") }
    var oldPassword: String { pick("Mot de passe actuel", "Current password") }
    var newPassword: String { pick("Nouveau mot de passe", "New password") }
    var newPasswordHint: String {
        pick(
            "Au moins 12 caractères, tous permis. Une phrase inconnue des autres convient bien.",
            "At least 12 characters, any of them. A phrase that only you know does well.")
    }
    var changePassword: String { pick("Changer le mot de passe", "Change the password") }
    var passwordChanged: String {
        pick(
            "Le mot de passe est changé. Tes autres sessions sont fermées.",
            "The password is changed. Your other sessions have ended.")
    }
    var wrongPassword: String {
        pick("Ce n’est pas ton mot de passe actuel.", "This is not your current password.")
    }
    var passwordAgain: String {
        pick("Donne ton mot de passe une nouvelle fois.", "Give your password once more.")
    }
    var ownPassword: String { pick("Ton mot de passe", "Your password") }
    var ownPasswordHint: String {
        pick(
            "Demandé de nouveau un quart d’heure après la connexion.",
            "Asked for again a quarter of an hour after the log-in.")
    }

    var authenticatorTitle: String { pick("Application d’authentification", "Authenticator") }
    var authenticatorOff: String {
        pick(
            "Avec une application, ton mot de passe seul n’ouvre plus rien.",
            "With an authenticator your password alone opens nothing any more.")
    }
    var authenticatorOn: String { pick("active", "on") }
    var setUp: String { pick("Installer une application", "Set up an authenticator") }
    var setUpAnother: String { pick("Changer d’application", "Set up another one") }
    var mustEnroll: String {
        pick(
            "Ton rôle travaille avec une application d’authentification. Installe-la pour "
                + "continuer.",
            "Your role works with an authenticator. Set one up to go on.")
    }
    var scan: String {
        pick(
            "Scanne ce code avec ton application d’authentification.",
            "Scan this code with your authenticator.")
    }
    var qrCode: String {
        pick("Code QR de la clé écrite ci-dessous", "QR code of the key written below")
    }
    var orType: String { pick("Ou tape cette clé :", "Or type this key:") }
    var firstDigits: String {
        pick("Les six chiffres que l’application montre.", "The six digits that it shows.")
    }
    var confirm: String { pick("Activer l’application", "Turn the authenticator on") }
    var wrongDigits: String {
        pick(
            "Ce code ne convient pas. Vérifie l’heure du téléphone et donne le code suivant.",
            "This code is not right. Check the phone’s clock and give the next code.")
    }
    var renewCodes: String { pick("Faire de nouveaux codes de secours", "Make new recovery codes") }
    var codesTitle: String { pick("Codes de secours", "Recovery codes") }
    var authenticatorWorks: String {
        pick("Ton application est active.", "Your authenticator is on.")
    }
    var keepCodes: String {
        pick(
            "Garde-les loin du téléphone : chacun ouvre le compte une fois, à la place des six "
                + "chiffres. Ils ne seront plus montrés.",
            "Keep them away from the phone: each opens the account once, in the place of the six "
                + "digits. They will not be shown again.")
    }
    var toDesk: String { pick("Aller aux files", "Go to the queues") }

    func left(_ count: Int) -> String {
        pick(
            count == 1 ? "1 code de secours restant." : "\(count) codes de secours restants.",
            count == 1 ? "1 recovery code left." : "\(count) recovery codes left.")
    }

    func sentence(_ problem: NewPassword.Problem) -> String {
        switch problem {
        case .length(_, let allowed):
            pick(
                "Il faut de \(allowed.lowerBound) à \(allowed.upperBound) caractères.",
                "It takes \(allowed.lowerBound) to \(allowed.upperBound) characters.")
        case .common:
            pick(
                "Ce mot de passe est parmi les premiers que l’on essaie. Choisis-en un autre.",
                "This password is among the first that people try. Choose another one.")
        case .personal:
            pick(
                "Ce mot de passe ressemble trop à ton nom, à ton identifiant ou à l’enseigne.",
                "This password is too much like your name, your login or the shop’s.")
        }
    }

    var invitationTitle: String { pick("Choisis ton mot de passe", "Choose your password") }
    var choosePassword: String { pick("Enregistrer et me connecter", "Save and log in") }
    var invitationOver: String {
        pick(
            "Ce lien a expiré ou a déjà servi. Demande un nouveau lien à la personne qui "
                + "administre l’équipe.",
            "This link has expired or was used. Ask whoever administers the staff for a new one.")
    }
    func welcome(_ name: String, _ login: String) -> String {
        pick(
            "Bonjour \(name). Ton identifiant est « \(login) ».",
            "Hello \(name). Your login is “\(login)”.")
    }
}
