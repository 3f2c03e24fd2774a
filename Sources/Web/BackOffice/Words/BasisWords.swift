import AfterSales
import Wording

/// The words of the three grounds.
struct BasisWords: PageWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("Les trois droits", "The three grounds") }
    func asked(_ moment: String) -> String {
        pick("Au moment de la demande, \(moment)", "When it was asked, \(moment)")
    }
    func now(_ moment: String) -> String {
        pick("Pour tout ce qui reste, \(moment)", "For all that is left, \(moment)")
    }

    func name(_ ground: Basis.Ground) -> String {
        switch ground {
        case .withdrawal: pick("Rétractation légale", "Withdrawal by law")
        case .conformity: pick("Garantie de conformité", "Guarantee of conformity")
        case .promise: pick("Promesse de la boutique", "The shop’s promise")
        }
    }

    func standing(_ standing: Basis.Standing) -> String {
        switch standing {
        case .open: pick("ouvert", "open")
        case .late: pick("tard, à regarder", "late, to be looked at")
        case .over: pick("terminé", "over")
        case .excepted: pick("pas pour ces articles", "not for these goods")
        case .notYet: pick("pas encore", "not yet")
        }
    }

    var until: String { pick("Jusqu’au", "Until") }
    var noEnd: String {
        pick("14 jours après le dernier colis", "14 days after the last parcel")
    }
    var givesBack: String { pick("Rend", "Gives back") }
    var wayBack: String { pick("Retour payé par", "Way back paid by") }
    var source: String { pick("Source", "Source") }
    func payer(_ payer: Policy.Payer) -> String {
        switch payer {
        case .customer: pick("le client", "the customer")
        case .shop: pick("la boutique", "the shop")
        }
    }
    func money(_ goods: String, shipping: String?) -> String {
        guard let shipping else {
            return pick("\(goods), sans la livraison aller", "\(goods), without outbound shipping")
        }
        return pick(
            "\(goods) et \(shipping) de livraison aller",
            "\(goods) and \(shipping) of outbound shipping")
    }
    var repairFirst: String {
        pick("réparation ou remplacement d’abord, sinon ", "repair or replacement first, else ")
    }

    var strongest: String { pick("le plus fort", "the strongest") }
    var none: String {
        pick("Aucun droit ne tient pour cette demande.", "No ground holds for this request.")
    }

    /// Why a ground is the strongest.
    func why(_ ground: Basis.Ground) -> String {
        switch ground {
        case .withdrawal:
            pick(
                "La loi donne au moins autant que la page, sans condition : ni autorisation, ni "
                    + "motif.",
                "The law gives at least as much as the page, without conditions: neither an "
                    + "authorization nor a reason.")
        case .conformity:
            pick(
                "La garantie légale vaut sans réserves ni délai de 48 ou 72 heures.",
                "The legal guarantee holds without reserves and without a delay of 48 or 72 hours.")
        case .promise:
            pick(
                "La page donne ici plus, ou plus vite, que la loi.",
                "Here the page gives more than the law, or sooner.")
        }
    }

    var lawGrants: String {
        pick(
            "La politique refuse ce que la loi accorde : rouvrir le dossier et l’accepter.",
            "The policy refuses what the law grants: reopen the case and authorize it.")
    }
}
