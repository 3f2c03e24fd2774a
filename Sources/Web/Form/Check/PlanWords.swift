import AfterSales
import Wording

/// The words of a plan of installments.
struct PlanWords: PageWords {
    let language: Language

    func plan(_ method: String) -> String {
        pick("Ton plan \(method), avant et après", "Your \(method) plan, before and after")
    }
    func installment(_ installment: Installment) -> String {
        language.shortDate(installment.due)
            + (installment.paid ? pick(", payée", ", paid") : "")
    }
    func bar(_ before: String, _ after: String) -> String {
        pick("\(before) avant, \(after) après", "\(before) before, \(after) after")
    }

    /// What a movement does to its installment.
    func change(_ kind: MovementKind, _ amount: String, fee: String?) -> String {
        let what =
            switch kind {
            case .cancelInstallment:
                pick("Annulée : \(amount) en moins", "Canceled: \(amount) off")
            case .reduceInstallment: pick("Réduite de \(amount)", "Reduced by \(amount)")
            case .refund, .charge, .paymentLink:
                pick("\(amount) te sont remboursés", "\(amount) paid back to you")
            }
        guard let fee else { return what + "." }
        return what
            + pick(", dont \(fee) de frais du crédit.", ", the lender’s fee of \(fee) included.")
    }

    func credit(_ amount: String) -> String {
        pick("Et \(amount) recrédités sur ton compte.", "And \(amount) credited to your account.")
    }
    func due(_ amount: String) -> String {
        pick("Reste à payer : \(amount).", "Still to pay: \(amount).")
    }
    func due(_ amount: String, insteadOf before: String) -> String {
        pick(
            "Reste à payer : \(amount), au lieu de \(before).",
            "Still to pay: \(amount), instead of \(before).")
    }
    var note: String {
        pick(
            "En pointillés : ce qui est déduit. L’organisme confirme le plan définitif, tu le "
                + "verras ici. Jusque-là, les prélèvements prévus peuvent encore passer.",
            "Dashed: what is taken off. The lender confirms the final plan; you will see it here. "
                + "Until then, payments that are due may still be taken.")
    }
}
