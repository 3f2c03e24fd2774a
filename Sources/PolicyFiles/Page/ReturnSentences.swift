import AfterSales
import Wording

/// Asking for a return.
extension ClauseSentence {
    var returnAuthorization: String {
        let ways = wording.ways(policy.return.channels)
        let outcomes = wording.outcomes(policy.return.resolutions)
        let ask = say(
            fr: "Tu as changé d'avis : demande ton retour \(ways), pour \(outcomes).",
            en: "Changed your mind? Ask for your return \(ways), for \(outcomes).")
        return together(ask, authorization, reason)
    }

    private var authorization: String {
        switch policy.return.authorization {
        case .required:
            say(
                fr: "Il te faut notre autorisation avant de renvoyer quoi que ce soit.",
                en: "You need our authorization before you send anything back.")
        case .organizes:
            say(
                fr: """
                    Ta demande vaut rétractation dès que tu l'envoies ; notre autorisation sert \
                    à organiser le renvoi.
                    """,
                en: """
                    Your request counts as a withdrawal as soon as you send it; our \
                    authorization organizes the way back.
                    """)
        }
    }

    private var reason: String {
        policy.return.reasonRequired
            ? say(fr: "Nous te demandons le motif.", en: "We ask you for the reason.")
            : say(
                fr: "Tu n'as pas à dire pourquoi.", en: "You do not have to say why.")
    }

    var returnNotReceived: String {
        switch policy.return.beforeDelivery {
        case .refuse:
            say(
                fr: """
                    Un produit qui n'est pas encore livré ne peut pas être retourné. Annule la \
                    commande tant que c'est possible, ou attends le colis pour demander le retour.
                    """,
                en: """
                    What has not been delivered yet cannot be returned. Cancel the order while \
                    that is possible, or wait for the parcel and ask for the return then.
                    """)
        case .keep:
            say(
                fr: """
                    Tu peux te rétracter avant la livraison. Nous en prenons acte et examinons \
                    ta demande sans attendre le colis.
                    """,
                en: """
                    You can withdraw before delivery. We acknowledge it and review your request \
                    without waiting for the parcel.
                    """)
        }
    }

    var returnWindow: String {
        let days = wording.days(policy.return.windowDays)
        let window = say(
            fr: """
                Tu as \(days) après la réception pour demander un retour ; si la commande vient \
                en plusieurs colis, le dernier compte.
                """,
            en: """
                You have \(days) from receipt to ask for a return; when an order comes in \
                several parcels, the last one counts.
                """)
        let rolls = say(
            fr: """
                Un délai qui finit un samedi, un dimanche ou un jour férié est reporté au jour \
                ouvré suivant.
                """,
            en: """
                A window that ends on a Saturday, a Sunday or a public holiday runs to the next \
                working day.
                """)
        return together(
            window, policy.return.windowRollsOver ? rolls : nil, withdrawalFunction)
    }

    private var withdrawalFunction: String? {
        guard policy.return.withdrawalFunction else { return nil }
        return say(
            fr: """
                Le bouton « Me rétracter ici » du portail marche sans compte pendant tout ce \
                délai, et tu en reçois un accusé par e-mail.
                """,
            en: """
                The portal's button “Withdraw here” works without an account during all that \
                time, and you get an acknowledgement by e-mail.
                """)
    }

    var returnPersonalized: String {
        let traits = policy.return.excludedTraits
        if traits.isEmpty {
            return say(
                fr: "Aucun type de produit n'est exclu du retour.",
                en: "No kind of product is excluded from returns.")
        }
        let goods = wording.goods(traits)
        return say(
            fr: """
                Un produit \(goods) n'est jamais repris pour un changement d'avis. S'il a un \
                défaut, signale-le : la garantie vaut aussi pour lui.
                """,
            en: """
                A product that is \(goods) is never taken back for a change of mind. If it is \
                defective, tell us: the guarantee holds for it too.
                """)
    }

    var returnFormBulky: String {
        let limit = wording.weight(grams: policy.return.feeBands.last?.upToGrams ?? 0)
        let traits = policy.return.formTraits
        let goods = traits.isEmpty ? nil : wording.goods(traits)
        return say(
            fr: """
                Pour un produit \(goods.map { $0 + ", ou " } ?? "")au-delà de \(limit) au total, \
                passe par le formulaire : nous chiffrons le transport.
                """,
            en: """
                For a product that is \(goods.map { $0 + ", or " } ?? "")beyond \(limit) \
                altogether, use the form: we quote the transport.
                """)
    }

    var returnFormOutside: String {
        let territory = policy.return.portalTerritory
        let postcodes = wording.all(of: territory.exceptPostcodes)
        let country = wording.country(territory.country)
        let except = say(
            fr: " (hors codes postaux \(postcodes))", en: " (but not postcodes \(postcodes))")
        let place = country + (territory.exceptPostcodes.isEmpty ? "" : except)
        return say(
            fr: """
                Le portail prend les retours livrés dans ce territoire : \(place). Livré \
                ailleurs, demande le tien par le formulaire.
                """,
            en: """
                The portal takes returns delivered in this territory: \(place). Delivered \
                elsewhere, ask for yours with the form.
                """)
    }

    var returnReview: String {
        let hours = policy.return.reviewWorkingHours
        let answer = wording.days(policy.customerAnswerDays)
        return say(
            fr: """
                Nous examinons ta demande en \(hours[0]) à \(wording.workingHours(hours[1])). Si \
                nous te posons une question, tu as \(answer) pour répondre ; ensuite la demande \
                expire.
                """,
            en: """
                We review your request within \(hours[0]) to \(wording.workingHours(hours[1])). \
                If we ask you something, you have \(answer) to answer; after that the request \
                expires.
                """)
    }

    var returnLabel: String {
        say(
            fr: """
                Dès que c'est accepté, l'étiquette prépayée part par e-mail, sans rien à faire. \
                Regarde aussi dans tes spams ; elle est de toute façon sur la page de ton dossier.
                """,
            en: """
                Once we agree, the prepaid label goes out by e-mail on its own. Look in your \
                spam folder too; it is on your case page in any event.
                """)
    }

    var returnShipBack: String {
        let days = wording.days(policy.return.shipBackDays)
        let reminder = wording.days(policy.return.reminderDays)
        return say(
            fr: """
                Remets le colis au transporteur dans les \(days) qui suivent l'étiquette. Nous te \
                le rappelons après \(reminder). Passé ce délai le dossier expire, et tu peux \
                refaire une demande si le délai de retour court encore.
                """,
            en: """
                Hand the parcel to the carrier within \(days) of the label. We remind you after \
                \(reminder). Later the case expires, and you can ask again while the return \
                window is open.
                """)
    }
}
