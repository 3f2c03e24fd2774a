import AfterSales
import Desk
import PolicyFiles
import Storage
import Wording

/// The words of the staff's pages.
struct StaffWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    func pick(_ french: String, _ english: String) -> String {
        language.say(fr: french, en: english)
    }

    var title: String { pick("Équipe", "Staff") }
    var add: String { pick("Ajouter une personne", "Add a person") }
    var person: String { pick("Personne", "Person") }
    var login: String { pick("Identifiant", "Login") }
    var loginHint: String {
        pick(
            "Minuscules, chiffres et . _ - @ + ; il ne change plus et n’est jamais redonné.",
            "Small letters, digits and . _ - @ +; it never changes and is never given again.")
    }
    var name: String { pick("Nom", "Name") }
    var role: String { pick("Rôle", "Role") }
    var state: String { pick("État", "State") }
    var lastSeen: String { pick("Dernière activité", "Last seen") }
    var never: String { pick("jamais", "never") }
    var authenticator: String { pick("Application d’authentification", "Authenticator") }
    var on: String { pick("active", "on") }
    var off: String { pick("aucune", "off") }
    var sessions: String { pick("Sessions ouvertes", "Open sessions") }
    var problems: String { pick("À corriger :", "To correct:") }
    var save: String { pick("Enregistrer", "Save") }
    var back: String { pick("Toute l’équipe", "All staff") }
    var change: String { pick("Modifier", "Change") }
    var history: String { pick("Ce qui a été changé sur ce compte", "What was changed here") }
    var deeds: String { pick("Ce que cette personne a fait", "What this person did") }

    var rulesTitle: String { pick("Application obligatoire", "Authenticator required") }
    var rulesHint: String {
        pick(
            "Ces rôles installent une application à la prochaine page, avant toute autre chose.",
            "These roles set up an authenticator on their next page, before anything else.")
    }

    var makeLink: String { pick("Faire le lien d’invitation", "Make the invitation link") }
    var linkTitle: String { pick("Lien d’invitation", "Invitation link") }
    var link: String { pick("Lien à transmettre", "Link to pass on") }
    func linkHint(_ login: String) -> String {
        pick(
            "Transmettre ce lien à \(login) en mains propres : il n’est montré qu’une fois.",
            "Pass this link on to \(login) directly: it is shown this one time.")
    }
    func linkUntil(_ moment: String) -> String {
        pick("Valable une fois, jusqu’au \(moment).", "Good once, until \(moment).")
    }

    var roleHint: String {
        pick(
            "Un autre rôle ferme les sessions de la personne.",
            "Another role ends the person’s sessions.")
    }
    var changeRole: String { pick("Changer le rôle", "Change the role") }
    var newLink: String { pick("Nouveau mot de passe par lien", "New password by link") }
    var takeBack: String { pick("Réintégrer par lien", "Take back by link") }
    var unlock: String { pick("Rouvrir l’accès", "Unlock") }
    var resetAuthenticator: String { pick("Retirer l’application", "Reset the authenticator") }
    var endSessions: String { pick("Fermer les sessions", "End the sessions") }
    var remove: String { pick("Retirer de l’équipe", "Remove from the staff") }
    var roleMissing: String { pick("Choisir un rôle.", "Choose a role.") }

    func label(_ state: StaffMember.State) -> String {
        switch state {
        case .invited: pick("invitation en cours", "invited")
        case .active: pick("actif", "active")
        case .removed: pick("retiré", "removed")
        }
    }

    func locked(until moment: String) -> String {
        pick("fermé jusqu’au \(moment)", "locked until \(moment)")
    }

    func hint(_ role: Role) -> String? {
        switch role {
        case .agent: pick("Demandes, décisions, téléphone", "Requests, decisions, phone")
        case .warehouse: pick("Réception et contrôle", "Receiving and inspection")
        case .finance: pick("Remboursements, écritures", "Refunds, accounts")
        case .admin: pick("Tout, et l’équipe", "Everything, and the staff")
        case .customer, .carrier, .provider, .system: nil
        }
    }

    /// Which field a problem belongs to, and what to do.
    func problem(_ problem: Staff.Problem) -> FieldProblem {
        switch problem {
        case .loginNotAllowed:
            FieldProblem(
                "login",
                pick(
                    "L’identifiant n’a que des minuscules, des chiffres et . _ - @ +.",
                    "A login has small letters, digits and . _ - @ + only."))
        case .nameMissing: FieldProblem("name", pick("Le nom manque.", "The name is missing."))
        case .exists(let login):
            FieldProblem(
                "login",
                pick(
                    "« \(login) » existe, ou a existé. En choisir un autre.",
                    "“\(login)” exists, or existed. Choose another one."))
        case .lastAdmin:
            FieldProblem(
                "role",
                pick(
                    "Il n’y a pas d’autre personne qui administre : en nommer une d’abord.",
                    "There is no other admin: make one first."))
        case .notStaff: FieldProblem("role", roleMissing)
        case .password, .unknown, .invitationOver, .wrongPassword:
            FieldProblem("login", pick("Rien n’a été changé.", "Nothing was changed."))
        }
    }
}
