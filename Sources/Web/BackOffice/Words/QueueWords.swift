import AfterSales
import Correspondence
import Storage
import Wording

/// The words of the queues' lines, filters and views.
struct QueueWords: PageWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    var policySays: String { pick("Ce que dit la politique", "What the policy says") }

    func verdict(_ verdict: PolicyAnswer.Verdict) -> String {
        switch verdict {
        case .acceptable: pick("acceptable", "acceptable")
        case .toBeLookedAt: pick("à regarder", "to be looked at")
        case .lawSaysOtherwise: pick("refusé, mais la loi l’accorde", "refused, but law grants it")
        }
    }

    func reason(_ reason: PolicyAnswer.Reason) -> String {
        switch reason {
        case .flag(let flag): language.vocabulary.label(flag)
        case .feeToQuote: pick("frais de retour à annoncer", "return fee to be quoted")
        case .answered: pick("le client a répondu", "the customer answered")
        case .inquiry: pick("enquête du transporteur", "carrier’s inquiry")
        }
    }

    func day(_ day: WindowDay) -> String {
        pick("jour \(day.day) sur \(day.of)", "day \(day.day) of \(day.of)")
    }

    var filter: String { pick("Filtrer", "Filter") }
    var filterOn: String { pick("Filtre en place", "Filter on") }
    var apply: String { pick("Appliquer", "Apply") }
    var clear: String { pick("Tout montrer", "Show all") }
    var any: String { pick("tous", "any") }
    var kind: String { pick("Demande", "Request") }
    var resolution: String { pick("Issue voulue", "Wanted") }
    var payment: String { pick("Paiement", "Payment") }
    var installments: String { pick("en plusieurs fois", "in installments") }
    var flag: String { pick("Marque", "Flag") }
    var due: String { pick("À faire d’ici", "Due by") }

    func due(inDays days: Int) -> String {
        switch days {
        case 0: pick("aujourd’hui", "today")
        case 1: pick("demain", "tomorrow")
        default: pick("dans \(days) jours", "in \(days) days")
        }
    }

    var nothingFits: String {
        pick("Rien ne correspond à ce filtre.", "Nothing fits this filter.")
    }
    var views: String { pick("Mes vues", "My views") }
    var saveView: String { pick("Garder cette vue", "Keep this view") }
    var viewName: String { pick("Nom de la vue", "Name of the view") }
    var viewHint: String {
        pick(
            "Elle s’ajoute au menu, pour soi seulement. Le même nom la remplace.",
            "It is added to the menu, for oneself only. The same name replaces it.")
    }
    var viewNameMissing: String {
        pick(
            "Donner un nom à la vue, 60 signes au plus.", "Name the view, in 60 characters at most."
        )
    }
    func removeView(_ name: String) -> String {
        pick("Supprimer la vue « \(name) »", "Remove the view “\(name)”")
    }

    var mark: String { pick("Choisir", "Select") }
    func mark(_ number: String) -> String { pick("Choisir \(number)", "Select \(number)") }
    var together: String { pick("Accepter ensemble…", "Authorize together…") }
    var searchEverything: String {
        pick(
            "Commande, dossier, nom, e-mail, suivi ou code-barres",
            "Order, case, name, e-mail, tracking or bar code")
    }
    func lawLine(_ count: Int) -> String {
        pick(
            "La politique en vigueur promet moins que la loi sur \(count) points",
            "The policy in force promises less than the law on \(count) points")
    }
}
