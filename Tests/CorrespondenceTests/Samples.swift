import AfterSales
import Correspondence
import Wording

/// Facts for mails, each test changing what it is about.
enum Samples {
    static let moment = Instant(secondsSinceEpoch: 1_772_716_800)  // 2026-03-05T13:20:00Z

    /// Everything that any mail may need.
    static func facts(_ language: Language = .french) -> MailFacts {
        var facts = MailFacts(
            language: language, zone: Zone(identifier: "Europe/Paris")!, currency: "EUR",
            shopName: "Comptoir du Jeu", siteURL: "https://retours.example")
        facts.customerName = "Léa Martin"
        facts.orderNumber = "FR-1001"
        facts.caseNumber = "R-000001"
        facts.kind = .return
        facts.resolution = .refund
        facts.caseURL = "https://retours.example/case/R-000001"
        facts.paymentURL = "https://retours.example/pay/abc"
        facts.requestedAt = moment
        facts.deadline = moment.adding(hours: 48)
        facts.fee = 590
        facts.total = 30145
        facts.question = "Quelle est la couleur ?\nEt la taille ?"
        facts.message = "Ton colis est arrivé.\nNous le contrôlons demain."
        facts.carrier = "Colissimo"
        facts.replacementNumber = "FR-1001-R1"
        facts.code = "K7QX2MPA"
        facts.codeMinutes = 10
        facts.lines = [MailFacts.Line(title: "Tapis de bureau", quantity: 2)]
        facts.money = [
            MailFacts.MoneyRow(
                kind: .cancelInstallment, method: .alma3x, installment: 3, amount: 10145),
            MailFacts.MoneyRow(kind: .refund, method: .card, amount: 20000),
        ]
        facts.plan = [
            MailFacts.PlanRow(
                number: 3, due: CivilDay(year: 2026, month: 5, day: 1), before: 10145, after: 0)
        ]
        facts.clauses = ["Tu as 30 jours pour demander un retour."]
        facts.packing = ["Mets le produit dans un carton d’expédition."]
        return facts
    }

    static func mail(
        _ template: MailTemplate, _ language: Language = .french,
        change: (inout MailFacts) -> Void = { _ in }
    ) throws(MailError) -> Mail {
        var facts = facts(language)
        change(&facts)
        return try template.render(facts)
    }
}
