import AfterSales
import Wording

/// Damage on the way to the customer.
extension ClauseSentence {
    var damageRefuseParcel: String {
        say(
            fr: """
                Un carton très abîmé se refuse à la porte, sauf si tu es sûr que le contenu va \
                bien. Sinon, ouvre-le et regarde à l'intérieur devant le livreur.
                """,
            en: """
                A badly damaged parcel is better refused at the door, unless you are sure that \
                what is inside is fine. Otherwise open it and look while the carrier is there.
                """)
    }

    var damageReserves: String {
        let ask = say(
            fr: """
                Écris des réserves précises sur le bon de livraison, comme « angle enfoncé à \
                gauche » ou « fond du carton trempé ».
                """,
            en: """
                Write precise reserves on the delivery slip, such as “left corner crushed” or \
                “bottom of the carton soaked”.
                """)
        let patterns = policy.damage.vagueReserves
        guard !patterns.isEmpty else { return together(ask, vagueOutcome) }
        let quoted = wording.any(of: patterns.map { say(fr: "« \($0) »", en: "“\($0)”") })
        let vague = say(
            fr: "Des mots vagues comme \(quoted) ne valent rien face au transporteur.",
            en: "Vague words such as \(quoted) are worth nothing against the carrier.")
        return together(ask, vague, vagueOutcome)
    }

    private var vagueOutcome: String {
        switch policy.damage.vagueReservesOutcome {
        case .review:
            say(
                fr: "Même sans réserves précises, nous examinons ta demande.",
                en: "Even without precise reserves we review your claim.")
        case .refuse:
            say(
                fr: "Sans réserves précises, nous refusons la demande.",
                en: "Without precise reserves we refuse the claim.")
        }
    }

    var damageReportWindow: String {
        let outcomes = wording.outcomes(policy.damage.resolutions)
        let asked = say(fr: "Tu peux demander \(outcomes).", en: "You can ask for \(outcomes).")
        guard let hours = policy.damage.reportHours.map(wording.hours) else {
            return together(
                say(
                    fr: """
                        Un dommage de transport se signale aussi longtemps que dure la garantie \
                        de conformité ; le plus tôt est le mieux.
                        """,
                    en: """
                        Transit damage can be reported for as long as the guarantee of \
                        conformity lasts; sooner is better.
                        """), asked)
        }
        let window = say(
            fr: "Un dommage de transport se signale dans les \(hours) après la livraison.",
            en: "Report transit damage within \(hours) of delivery.")
        return together(window, late(policy.damage.late), asked)
    }

    /// What becomes of a report after its window.
    func late(_ lateness: Policy.Lateness) -> String {
        switch lateness {
        case .review:
            say(
                fr: "Plus tard, nous l'examinons encore : la garantie légale reste.",
                en: "Later we still review it: the legal guarantee stands.")
        case .refuse:
            say(fr: "Plus tard, nous refusons la demande.", en: "Later we refuse the claim.")
        }
    }

    var damageRegisteredLetter: String {
        let days = wording.days(policy.damage.letterDays)
        return say(
            fr: """
                Confirme ensuite le dommage au transporteur par lettre recommandée avec accusé \
                de réception, dans les \(days) après la livraison, jours fériés non compris. \
                C'est obligatoire. Nous t'envoyons la lettre prête à partir.
                """,
            en: """
                Then confirm the damage to the carrier by registered letter with acknowledgement \
                of receipt, within \(days) of delivery, public holidays not counted. This is \
                mandatory. We send you the letter ready to go.
                """)
    }

    func paidBy(_ payer: Policy.Payer, fr: String, en: String) -> String {
        switch payer {
        case .shop:
            say(fr: "Nous payons le renvoi \(fr).", en: "We pay the way back \(en).")
        case .customer:
            say(fr: "Le renvoi \(fr) est à ta charge.", en: "You pay the way back \(en).")
        }
    }
}
