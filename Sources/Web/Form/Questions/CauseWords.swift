import AfterSales
import Wording

/// The words of a parcel that was not received, and of parcels on their way.
struct CauseWords: PageWords {
    let language: Language

    /// A carrier, its number and where the parcel stands.
    func parcel(_ shipment: Shipment, in visit: CustomerVisit) -> String {
        let carrier = shipment.carrier.prefix(1).uppercased() + shipment.carrier.dropFirst()
        let tracking = shipment.tracking.map { pick(", suivi \($0)", ", tracking \($0)") } ?? ""
        return pick(carrier + tracking + " : ", carrier + tracking + ": ")
            + place(shipment, in: visit)
    }

    private func place(_ shipment: Shipment, in visit: CustomerVisit) -> String {
        if let delivered = shipment.deliveredAt.map(visit.moment) {
            return pick(
                "livré le \(delivered) selon le transporteur.",
                "delivered on \(delivered), the carrier says.")
        }
        if let shipped = shipment.shippedAt.map(visit.moment) {
            return pick("parti le \(shipped), en route.", "left on \(shipped), on its way.")
        }
        return pick("pas encore parti.", "not left yet.")
    }

    var checkFirst: String { pick("À regarder d’abord", "Look here first") }
    var places: [String] {
        [
            pick(
                "La boîte aux lettres et le suivi du transporteur : un avis de passage y est "
                    + "peut-être.",
                "The mailbox and the carrier’s tracking page: there may be a notice."),
            pick(
                "Les voisins, le gardien, la personne qui vit avec toi.",
                "Neighbors, the caretaker, whoever lives with you."),
            pick(
                "Le point relais ou le bureau de poste le plus proche : il y attend parfois.",
                "The nearest pickup point or post office: it sometimes waits there."),
        ]
    }

    var cause: String { pick("La situation", "The situation") }
    func meaning(_ cause: NonDeliveryCause) -> String {
        switch cause {
        case .lost:
            pick(
                "Le suivi ne bouge plus, ou le transporteur le dit perdu.",
                "Tracking has stopped, or the carrier says that it is lost.")
        case .neverReceived:
            pick(
                "Le suivi dit « livré », mais tu n’as rien reçu.",
                "Tracking says “delivered”, but you got nothing.")
        case .returnedToSender:
            pick(
                "Le suivi dit qu’il repart vers la boutique.",
                "Tracking says that it goes back to the shop.")
        }
    }

    func inquiry(_ hours: Int, until moment: String) -> String {
        let length = language.workingHours(hours)
        return pick(
            "Nous ouvrons une enquête chez le transporteur : \(length) au plus, donc jusqu’au "
                + "\(moment) si tu envoies maintenant.",
            "We open an inquiry with the carrier: \(length) at most, so until \(moment) if you "
                + "send now.")
    }
}
