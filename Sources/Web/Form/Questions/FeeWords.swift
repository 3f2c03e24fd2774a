import AfterSales
import PolicyFiles
import Wording

/// The words of the postage on the page of quantities.
struct FeeWords: PageWords {
    let language: Language

    var show: String { pick("Voir le prix de l’étiquette", "Show the price of the label") }
    var choose: String {
        pick(
            "Choisis les quantités : le prix de l’étiquette de retour s’affiche ici.",
            "Choose the quantities: the price of the return label is shown here.")
    }
    var free: String {
        pick("Étiquette de retour : offerte par la boutique.", "Return label: paid by the shop.")
    }

    func sentence(
        _ decision: Decision, _ lines: [CaseRequest.Line], in visit: CustomerVisit
    ) -> String {
        switch decision.outcome {
        case .refused:
            let titles = decision.clauses.clauses.map { visit.clauses.title(for: $0) }
            return pick("Pas possible : ", "Not possible: ") + language.all(of: titles) + "."
        case .redirected:
            return pick(
                "Ces articles passent par le formulaire : le prix de l’étiquette t’est indiqué "
                    + "avec notre accord.",
                "These products go by the form: we quote the label with our approval.")
        case .pendingReview, .authorized:
            guard let fee = decision.returnShipping?.fee else { return quoted }
            return fee == 0 ? free : price(fee, weight(of: lines, in: visit), visit)
        }
    }

    private var quoted: String {
        pick(
            "Étiquette de retour : nous t’indiquons le prix avec notre accord.",
            "Return label: we quote the price with our approval.")
    }

    private func price(_ fee: Minor, _ grams: Int, _ visit: CustomerVisit) -> String {
        let amount = visit.amount(fee)
        guard grams > 0 else {
            return pick("Étiquette de retour : \(amount).", "Return label: \(amount).")
        }
        let weight = language.weight(grams: grams)
        return pick(
            "Étiquette de retour : \(amount) pour \(weight).",
            "Return label: \(amount) for \(weight).")
    }

    private func weight(of lines: [CaseRequest.Line], in visit: CustomerVisit) -> Int {
        lines.reduce(0) {
            $0 + $1.quantity * (visit.order.line($1.line)?.weightGrams ?? 0)
        }
    }
}
