import AfterSales
import Wording

/// Defects, wrong and missing items, parcels that never came.
extension ClauseSentence {
    var claimForm: String {
        let damage = wording.ways(policy.damage.channels)
        let wrong = wording.ways(policy.wrongItem.channels)
        if damage == wrong {
            return say(
                fr: "Signale un colis abîmé ou une erreur dans le colis \(damage), avec photos.",
                en: "Report a damaged parcel or a mistake in it \(damage), with photos.")
        }
        return say(
            fr: """
                Signale un colis abîmé \(damage), une erreur dans le colis \(wrong). Tu pourras \
                y joindre des photos.
                """,
            en: """
                Tell us about a damaged parcel \(damage), about a mistake in it \(wrong). You \
                can add photos there.
                """)
    }

    var defectForm: String {
        let ways = wording.ways(policy.defect.channels)
        let outcomes = wording.outcomes(policy.defect.resolutions)
        return say(
            fr: "Un produit défectueux se signale \(ways). Tu peux demander \(outcomes).",
            en: "Report a product that fails or is defective \(ways). You can ask for \(outcomes).")
    }

    var defectSelfHelp: String {
        policy.defect.selfHelp
            ? say(
                fr: """
                    Avant de nous écrire, vérifie trois choses : la mise en service dans le \
                    manuel s'il est neuf, la panne connue chez le fabricant s'il a déjà marché, \
                    et les mises à jour s'il a un logiciel, un firmware ou des pilotes. Tu peux \
                    toujours passer cette étape.
                    """,
                en: """
                    Before you write to us, check three things: how to set it up in the manual \
                    if it is new, a known fault at the manufacturer's if it worked before, and \
                    the updates if it has software, firmware or drivers. You can always skip \
                    this step.
                    """)
            : say(
                fr: "Décris le défaut et ce que tu as déjà essayé.",
                en: "Describe the defect and what you have tried.")
    }

    var wrongItemWindow: String {
        let outcomes = wording.outcomes(policy.wrongItem.resolutions)
        let asked = say(
            fr: "Tu peux demander \(outcomes).", en: "You can ask for \(outcomes).")
        guard let hours = policy.wrongItem.reportHours.map(wording.hours) else {
            return together(
                say(
                    fr: """
                        Un produit faux ou manquant se signale aussi longtemps que dure la \
                        garantie de conformité.
                        """,
                    en: """
                        A wrong or missing item can be reported for as long as the guarantee of \
                        conformity lasts.
                        """), asked)
        }
        let window = say(
            fr: "Un produit faux ou manquant se signale dans les \(hours) après la livraison.",
            en: "Report a wrong or missing item within \(hours) of delivery.")
        return together(window, late(policy.wrongItem.late), asked)
    }

    var wrongItemDescribe: String {
        say(
            fr: """
                Dis-nous ce que tu as reçu : marque, modèle, code-barres. Une photo aide beaucoup.
                """,
            en: "Tell us what came: brand, model, bar code. A photo helps a lot.")
    }

    var wrongItemShopPays: String {
        policy.wrongItem.paidBy == .shop
            ? say(
                fr: "L'erreur vient de nous : nous payons le renvoi.",
                en: "The mistake is ours: we pay the way back.")
            : say(
                fr: "Le renvoi d'un produit reçu par erreur est à ta charge.",
                en: "You pay the way back of a product sent by mistake.")
    }

    var defectShopPays: String {
        let defect = paidBy(
            policy.defect.paidBy, fr: "d'un produit défectueux", en: "of a defective product")
        let damage = paidBy(
            policy.damage.paidBy, fr: "d'un produit abîmé pendant le transport",
            en: "of a product damaged on its way")
        let months = wording.months(policy.defect.guaranteeMonths)
        let more = wording.months(policy.defect.repairExtensionMonths)
        let guarantee = say(
            fr: """
                La garantie de conformité dure \(months) à partir de la livraison ; une \
                réparation y ajoute \(more).
                """,
            en: """
                The guarantee of conformity lasts \(months) from delivery; a repair adds \(more) \
                to it.
                """)
        return together(defect, damage, guarantee)
    }

    var defectNotConfirmed: String {
        let back =
            policy.inspection.sendBackPaidBy == .shop
            ? say(fr: "à nos frais", en: "at our expense")
            : say(fr: "à tes frais", en: "at your expense")
        return say(
            fr: """
                Si nous ne retrouvons pas le défaut, le produit te revient \(back) et rien n'est \
                remboursé. Réponds-nous avec ce que tu observes, une vidéo par exemple.
                """,
            en: """
                If we do not find the defect, the product comes back to you \(back) and nothing \
                is refunded. Answer us with what you see, a video for instance.
                """)
    }

    var deliveryNotReceived: String {
        let claim = policy.notDelivered
        let ways = wording.ways(claim.channels)
        let hours = wording.workingHours(claim.inquiryWorkingHours)
        let outcomes = wording.outcomes(claim.resolutions)
        let shipping =
            claim.refundOutboundShipping
            ? say(
                fr: "Un remboursement comprend la livraison.",
                en: "A refund includes the delivery.")
            : say(
                fr: "Un remboursement ne comprend pas la livraison.",
                en: "A refund does not include the delivery.")
        let inquiry = say(
            fr: """
                Un colis parti qui n'arrive pas se signale \(ways). Nous enquêtons auprès du \
                transporteur pendant \(hours) au plus, puis tu as \(outcomes).
                """,
            en: """
                Report a parcel that left and does not come \(ways). We inquire with the carrier \
                for at most \(hours), then you get \(outcomes).
                """)
        return together(inquiry, shipping)
    }
}
