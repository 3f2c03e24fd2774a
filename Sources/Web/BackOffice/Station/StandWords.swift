import AfterSales
import Correspondence
import Wording

/// What the station says of a case: how it stands, and what became of the last one.
struct StandWords: PageWords {
    let language: Language

    /// `R-000012 : accepté, 59,90 €`.
    func result(_ found: Case, currency: String) -> String {
        let accepted = found.units.filter { $0.state != .rejected && $0.inspected }
        let rejected = found.units.filter { $0.state == .rejected }
        let worth = accepted.reduce(0) { $0 + ($1.worth ?? 0) - $1.deduction }
        let amount = worth > 0 ? ", " + language.amount(worth, currency: currency) : ""
        let some = pick(
            " ; \(count(rejected)) à renvoyer", "; \(count(rejected)) to send back")
        return found.number + pick(" : ", ": ") + outcome(found) + amount
            + (rejected.isEmpty || accepted.isEmpty ? "" : some)
    }

    private func count(_ units: [Case.Units]) -> Int { units.reduce(0) { $0 + $1.quantity } }

    private func outcome(_ found: Case) -> String {
        switch found.state {
        case .authorized, .inTransit: pick("attendu", "expected")
        case .received: pick("reçu, à contrôler", "received, to be inspected")
        case .accepted, .settled, .awaitingDifference: pick("accepté", "accepted")
        case .rejected where found.sendBack?.cause == .parcelRefused:
            pick("colis refusé, à renvoyer", "parcel refused, to be sent back")
        case .rejected: pick("non accepté, à renvoyer", "not accepted, to be sent back")
        case .withdrawn where found.sendBack != nil: pick("à renvoyer", "to be sent back")
        default: pick("mis de côté, un agent décide", "set aside, an agent decides")
        }
    }

    func alreadyInspected(_ who: String, _ when: String) -> String {
        pick("Déjà contrôlé par \(who), \(when).", "Already inspected by \(who), \(when).")
    }
    func receivedBefore(_ who: String, _ when: String) -> String {
        pick(
            "Reçu par \(who), \(when). Reste à contrôler.",
            "Received by \(who), \(when). Inspect it now.")
    }
    var over: String {
        pick(
            "Ce dossier n’attend plus de colis.", "This case does not wait for a parcel any more.")
    }
    func notYet(_ state: String) -> String {
        pick(
            "Pas encore accepté (\(state)). Mettre le colis de côté sans l’ouvrir : un agent "
                + "décide sous deux jours ouvrés.",
            "Not authorized yet (\(state)). Set the parcel aside unopened: an agent decides within "
                + "two working days.")
    }
    func closed(_ state: String) -> String {
        pick(
            "Le dossier est clos (\(state)). Mettre le colis de côté : un agent décide de rouvrir "
                + "ou de renvoyer.",
            "The case is closed (\(state)). Set the parcel aside: an agent decides whether to "
                + "reopen it or send it back.")
    }
    var withdrawn: String {
        pick(
            "Le client a renoncé entre-temps : le colis lui revient, sans contrôle.",
            "The customer withdrew meanwhile: the parcel goes back unopened.")
    }
    func isAside(_ until: String) -> String {
        pick("Mis de côté ; à décider avant \(until).", "Set aside; to be decided by \(until).")
    }
    var setAside: String { pick("Mettre de côté", "Set aside") }
    var turnBack: String { pick("À renvoyer au client", "Send back to the customer") }
    var lookOnly: String {
        pick(
            "Ce rôle regarde seulement : le dépôt reçoit et contrôle.",
            "This role only looks: the warehouse receives and inspects.")
    }
}
