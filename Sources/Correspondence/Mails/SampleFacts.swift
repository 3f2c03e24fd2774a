import AfterSales
import Wording

extension MailFacts {
    /// Made-up facts that every template can be tried with.
    package static func sample(
        _ language: Language, shopName: String, siteURL: String, at now: Instant, in zone: Zone
    ) -> MailFacts {
        var facts = MailFacts(
            language: language, zone: zone, currency: "EUR", shopName: shopName, siteURL: siteURL)
        facts.customerName = "Léa Martin"
        facts.orderNumber = "FR-1001"
        facts.caseNumber = "R-000001"
        facts.kind = .return
        facts.resolution = .refund
        facts.caseURL = siteURL + "/case/R-000001"
        facts.paymentURL = siteURL + "/pay/R-000001"
        facts.fee = 590
        facts.total = 15990
        facts.carrier = "Colissimo"
        facts.tracking = "6A12345678901"
        facts.replacementNumber = "FR-1001-R1"
        facts.code = "K7QX2MPA"
        facts.codeMinutes = 10
        facts.addSampleDates(now)
        facts.addSampleSentences()
        facts.addSampleRows(now)
        return facts
    }

    private mutating func addSampleDates(_ now: Instant) {
        requestedAt = now
        deliveredAt = now.adding(hours: -72)
        reviewFrom = now.adding(hours: 24)
        deadline = now.adding(hours: 48)
        visibleBy = now.adding(hours: 72)
    }

    private mutating func addSampleSentences() {
        question = language.pick(
            "De quelle couleur est la boîte ?\nEst-elle encore fermée ?",
            "What color is the box?\nIs it still closed?")
        message = language.pick(
            "Ton colis est bien arrivé chez nous.", "Your parcel has arrived here.")
        reason = language.pick(
            "Le cadre porte des traces d’usage.", "The frame shows traces of use.")
        reserves = language.pick(
            "Carton enfoncé sur le côté, écran fêlé.", "Carton crushed on one side, screen cracked."
        )
        clauses = [
            language.pick(
                "Tu as 30 jours après réception pour demander un retour.",
                "You have 30 days from receipt to ask for a return.")
        ]
        packing = [
            language.pick(
                "Mets le produit dans un carton d’expédition.",
                "Put the product into a shipping carton.")
        ]
    }

    private mutating func addSampleRows(_ now: Instant) {
        lines = [
            Line(title: language.pick("Souris sans fil", "Wireless mouse"), quantity: 1),
            Line(title: language.pick("Tapis de bureau", "Desk mat"), quantity: 2),
        ]
        money = [
            MoneyRow(kind: .cancelInstallment, method: .alma3x, installment: 3, amount: 10000),
            MoneyRow(kind: .refund, method: .card, amount: 5990),
        ]
        plan = [
            PlanRow(
                number: 3, due: zone.day(at: now).adding(days: 60), before: 10000, after: 0)
        ]
    }
}
