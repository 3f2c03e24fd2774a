import AfterSales
import Wording

/// The words of a case's steps.
struct TimelineWords: PageWords {
    let language: Language

    var now: String { pick("en ce moment", "now") }
    func before(_ moment: String) -> String { pick("avant le \(moment)", "by \(moment)") }
    func atTheLatest(_ moment: String) -> String {
        pick("au plus tard le \(moment)", "by \(moment) at the latest")
    }

    var received: String { pick("Demande reçue", "Request received") }
    func payFee(_ amount: String) -> String {
        pick("Tu paies les frais de retour, \(amount)", "You pay the return fee, \(amount)")
    }
    func feePaid(_ amount: String) -> String {
        pick("Frais de retour payés, \(amount)", "Return fee paid, \(amount)")
    }
    func feeReturned(_ amount: String) -> String {
        pick("Frais de retour rendus, \(amount)", "Return fee given back, \(amount)")
    }
    var feeDropped: String { pick("Frais de retour annulés", "Return fee dropped") }

    var letter: String {
        pick("Tu envoies la lettre recommandée", "You send the registered letter")
    }
    func letterSent(_ tracking: String) -> String {
        pick("Lettre recommandée partie, n° \(tracking)", "Registered letter sent, no. \(tracking)")
    }

    var youAnswer: String { pick("Tu réponds à notre question", "You answer our question") }
    var weAnswer: String { pick("Nous te répondons", "We answer you") }
    var approved: String { pick("Acceptée", "Approved") }

    var youPost: String { pick("Tu déposes le colis", "You post the parcel") }
    var posted: String { pick("Colis déposé", "Parcel posted") }
    var onItsWay: String { pick("Le colis nous arrive", "The parcel reaches us") }
    var arrived: String { pick("Colis reçu chez nous", "Parcel received by us") }
    var weInspect: String { pick("Nous contrôlons", "We inspect") }
    var inspected: String { pick("Contrôlé", "Inspected") }

    func payDifference(_ amount: String) -> String {
        pick("Tu paies la différence, \(amount)", "You pay the difference, \(amount)")
    }
    func differencePaid(_ amount: String) -> String {
        pick("Différence payée, \(amount)", "Difference paid, \(amount)")
    }
    var differenceDropped: String { pick("Différence annulée", "Difference dropped") }

    func replacement(_ number: String) -> String {
        pick("Nouvelle commande \(number)", "New order \(number)")
    }
    func end(_ found: Case) -> String {
        if found.kind == .modification {
            return pick("Commande modifiée", "Order changed")
        }
        return switch found.resolution {
        case .refund: pick("Remboursement", "Refund")
        case .exchange: pick("Échange", "Exchange")
        case .replacement: pick("Remplacement", "Replacement")
        case .repair: pick("Réparation", "Repair")
        case .storeCredit: pick("Avoir", "Store credit")
        }
    }
    var visible: String { pick("Visible sur ton compte", "Visible on your account") }
}
