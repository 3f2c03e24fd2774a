import AfterSales
import Correspondence
import Desk
import Storage
import Wording

extension Mailroom: StatementCorrespondent {
    package func acknowledge(_ statement: WithdrawalStatement, at now: Instant) async throws {
        let policy = try await Desk(database: database).policyInForce(at: now)
        guard let zone = Zone(identifier: policy?.timeZone ?? "Europe/Paris") else { return }
        var facts = MailFacts(
            language: Language(locale: statement.language) ?? .french, zone: zone,
            currency: policy?.currency ?? "EUR", shopName: settings.shopName,
            siteURL: settings.siteURL)
        facts.customerName = statement.name
        facts.orderNumber = statement.order
        facts.requestedAt = statement.at
        if !statement.goods.isEmpty { facts.message = statement.goods }
        try await post(
            Letter(
                template: .withdrawalStatement, facts: facts,
                to: try MailAddress(statement.email, name: PrintableText.line(statement.name)),
                attachments: [], order: nil, caseNumber: nil, outboxID: nil,
                id: "statement.\(statement.id.prefix(16))"), at: now)
    }
}
