import AfterSales
import Wording

/// The state of what comes back, and who pays its way.
extension ClauseSentence {
    var returnOriginalState: String {
        let ask = say(
            fr: """
                Renvoie le produit comme tu l'as reçu, dans son emballage, avec boîte, câbles et \
                accessoires.
                """,
            en: """
                Send the product back as you got it, in its packaging, with box, cables and \
                accessories.
                """)
        let damaged = verdict(
            policy.inspection.damaged, fr: "Un produit abîmé", en: "A damaged product")
        let other = verdict(
            policy.inspection.wrongItem, fr: "Un autre produit que le tien",
            en: "Another product than yours")
        return together(ask, damaged, other, sentBack)
    }

    private var sentBack: String { together(sentBackPostage, sentBackKept) }

    private var sentBackKept: String {
        let days = wording.days(policy.inspection.keepDays)
        return say(
            fr: "Si personne ne le prend, nous le gardons \(days).",
            en: "If nobody takes it, we keep it for \(days).")
    }

    private var sentBackPostage: String {
        policy.inspection.sendBackPaidBy == .shop
            ? say(
                fr: "Ce que nous n'acceptons pas te revient à nos frais.",
                en: "What we do not accept comes back to you at our expense.")
            : say(
                fr: "Ce que nous n'acceptons pas te revient à tes frais.",
                en: "What we do not accept comes back to you at your expense.")
    }

    var returnModified: String {
        verdict(policy.inspection.modified, fr: "Un produit modifié", en: "A modified product")
    }

    var returnIncomplete: String {
        verdict(
            policy.inspection.incomplete,
            fr: "Un produit renvoyé sans tous ses accessoires ou sans son emballage d'origine",
            en: "A product sent back without all its accessories or its original packaging")
    }

    var returnWear: String {
        verdict(
            policy.inspection.worn,
            fr: "Un produit qui porte des traces d'usure ou d'un usage déraisonnable",
            en: "A product with traces of wear or unreasonable use")
    }

    private func verdict(_ verdict: Policy.Verdict, fr: String, en: String) -> String {
        switch verdict {
        case .reject: say(fr: fr + " n'est pas remboursé.", en: en + " is not refunded.")
        case .deduct:
            say(
                fr: fr + " est remboursé, moins la perte de valeur constatée et motivée.",
                en: en + " is refunded, less the loss of value that we find and explain.")
        case .accept:
            say(fr: fr + " est remboursé en entier.", en: en + " is refunded in full.")
        }
    }

    var returnShippingCarton: String {
        let isRefused = policy.inspection.noShippingCarton == .refuse
        return isRefused
            ? say(
                fr: """
                    Mets le produit dans un carton d'expédition et cale-le bien. Sans carton, \
                    nous refusons le colis.
                    """,
                en: """
                    Put the product in a shipping carton, well padded. Without one we refuse the \
                    parcel.
                    """)
            : say(
                fr: "Un carton d'expédition protège le produit ; sans lui le retour compte aussi.",
                en: "A shipping carton protects the product; without one the return counts too.")
    }

    var returnLabelOnProduct: String {
        let isRefused = policy.inspection.labelOnProduct == .refuse
        return isRefused
            ? say(
                fr: """
                    Colle l'étiquette sur le carton d'expédition. Collée sur la boîte du produit, \
                    elle nous fait refuser le colis.
                    """,
                en: """
                    Stick the label on the shipping carton. On the product's own box, it makes \
                    us refuse the parcel.
                    """)
            : say(
                fr: "Colle l'étiquette de préférence sur le carton d'expédition.",
                en: "Please stick the label on the shipping carton.")
    }

    var returnCartonSize: String {
        say(
            fr: "Prends si possible un carton à la taille du produit.",
            en: "If you can, take a carton that fits the product.")
    }

    var returnFeeCustomerPays: String {
        if policy.return.feePaidBy == .shop {
            return say(
                fr: "Si tu changes d'avis, nous payons le renvoi.",
                en: "When you change your mind, we pay the way back.")
        }
        let bands = wording.all(
            of: policy.return.feeBands.map { band in
                let fee = wording.amount(band.fee, currency: policy.currency)
                let weight = wording.weight(grams: band.upToGrams)
                return say(fr: "\(fee) jusqu'à \(weight)", en: "\(fee) up to \(weight)")
            })
        return say(
            fr: """
                Si tu changes d'avis, le renvoi est à ta charge : \(bands). Tu le paies par carte \
                en faisant la demande.
                """,
            en: """
                When you change your mind, you pay the way back: \(bands). You pay it by card \
                with your request.
                """)
    }

    var returnFeeQuoted: String {
        let days = wording.days(policy.feePaymentDays)
        return say(
            fr: """
                Pour un retour par formulaire, nous te donnons le prix du renvoi. L'étiquette \
                part une fois payé ; tu as \(days) pour le faire, puis la demande expire. Si rien \
                n'est à payer, elle part tout de suite.
                """,
            en: """
                For a return by form we tell you the price of the way back. The label leaves \
                once it is paid; you have \(days) for that, then the request expires. With \
                nothing to pay it leaves at once.
                """)
    }

    var returnFeeRefund: String {
        let reasons = policy.return.feeRefundedOn.map(feeReason)
        if reasons.isEmpty {
            return say(
                fr: "Les frais de renvoi payés ne sont pas rendus.",
                en: "A return fee once paid is not given back.")
        }
        let list = wording.any(of: reasons)
        return say(
            fr: "Les frais de renvoi que tu as payés te sont rendus si \(list).",
            en: "The return fee you paid comes back to you if \(list).")
    }

    private func feeReason(_ reason: Policy.Return.FeeRefund) -> String {
        switch reason {
        case .requestRefused:
            say(fr: "nous refusons la demande", en: "we refuse the request")
        case .withdrawnUnused:
            say(
                fr: "tu renonces avant d'utiliser l'étiquette",
                en: "you give up before using the label")
        case .expiredUnused:
            say(
                fr: "le dossier expire sans que l'étiquette serve",
                en: "the case expires with the label unused")
        case .inspectionRejected:
            say(fr: "le contrôle rejette le produit", en: "the inspection rejects the product")
        }
    }
}
