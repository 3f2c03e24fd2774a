import AfterSales
import Correspondence
import Desk
import Documents
import Storage
import Wording

/// Writes the mails that the desk decides on, with their documents; keeps each, and hands it to a
/// mail server where one is configured.
package struct Mailroom: Correspondent {
    let database: any Database
    let settings: MailroomSettings
    /// `nil`: mails are only kept, to be read on the mailbox page.
    private let transport: (any MailTransport)?
    private let report: @Sendable (String) -> Void

    /// - Parameter report: told of the shop's own words that cannot be used, and why.
    package init(
        database: any Database, settings: MailroomSettings, transport: (any MailTransport)? = nil,
        report: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.database = database
        self.settings = settings
        self.transport = transport
        self.report = report
    }

    package func send(
        _ notice: Notice, about performed: Desk.Performed, outboxID: Int64, at now: Instant
    ) async throws {
        guard let found = performed.case else { return }
        let subject = MailSubject(
            performed: performed, case: found, settings: settings, now: now)
        var facts = subject.facts(for: notice)
        facts.message = try await database.read {
            try Conversation($0).message(mailedBy: outboxID)?.text
        }
        if notice == .replacementConfirmed, let number = found.replacement {
            facts.lines = try await lines(ofOrder: number) ?? facts.lines
        }
        let documents = try subject.documents(for: notice)
        try await keep(documents, of: found.number, at: now)
        try await post(
            Letter(
                template: .notice(notice), facts: facts,
                to: try address(of: performed.record.order.customer),
                attachments: documents + (try await papers(for: notice, of: found.number)),
                order: performed.record.order.number,
                caseNumber: found.number, outboxID: outboxID,
                id: "\(outboxID).\(found.number.lowercased())"), at: now)
    }

    /// What was invoiced or credited, with the mail that tells of it. They are stored already,
    /// under their numbers.
    private func papers(
        for notice: Notice, of number: String
    ) async throws -> [MIMEMessage.Attachment] {
        let kind: AccountingDocument.Kind
        switch notice {
        case .feeReceipt: kind = .feeInvoice
        case .refundConfirmed, .cancellationConfirmed, .orderCanceledByShop: kind = .creditNote
        default: return []
        }
        let issued = try await database.read { transaction in
            try AccountingDocuments(transaction).of(case: number).filter { $0.kind == kind }
        }
        return try issued.map {
            .init(name: $0.number + ".pdf", bytes: try AccountingPaper($0).pdf())
        }
    }

    package func askForCase(
        on found: Desk.Performed, until deadline: Instant, outboxID: Int64, at now: Instant
    ) async throws {
        let order = found.record.order
        var facts = MailFacts(
            language: Language(locale: order.customer.locale) ?? .french,
            zone: found.rules.calendar.zone, currency: order.currency,
            shopName: settings.shopName, siteURL: settings.siteURL)
        facts.customerName = order.customer.name
        facts.orderNumber = order.number
        facts.deadline = deadline
        try await post(
            Letter(
                template: .askForCase, facts: facts,
                to: MailAddress(order.customer.email, name: order.customer.name),
                attachments: [], order: order.number, caseNumber: nil, outboxID: outboxID,
                id: "\(outboxID).\(order.number.lowercased())"), at: now)
    }

    package func askForAccount(
        about performed: Desk.Performed, outboxID: Int64, at now: Instant
    ) async throws {
        guard let found = performed.case else { return }
        let subject = MailSubject(performed: performed, case: found, settings: settings, now: now)
        var facts = subject.facts(for: .refundDelayed)
        facts.total = performed.record.liveInstructions(of: found.number)
            .filter { $0.method == .bankTransfer && $0.state == .requested }
            .reduce(0) { $0 + $1.amount }
        try await post(
            Letter(
                template: .askForAccount, facts: facts,
                to: try address(of: performed.record.order.customer), attachments: [],
                order: performed.record.order.number, caseNumber: found.number,
                outboxID: outboxID, id: "\(outboxID).\(found.number.lowercased())"), at: now)
    }

    /// Sends the portal's one-time code to the customer of an order.
    ///
    /// - Parameter link: leads to a page with a button; opening it alone spends nothing.
    package func sendCode(
        _ code: String, minutes: Int, link: String, to customer: Customer, order: String,
        id: String, at now: Instant
    ) async throws {
        guard let zone = Zone(identifier: "Europe/Paris") else { return }
        var facts = MailFacts(
            language: Language(locale: customer.locale) ?? .french, zone: zone, currency: "EUR",
            shopName: settings.shopName, siteURL: link)
        facts.customerName = customer.name
        facts.orderNumber = order
        facts.code = code
        facts.codeMinutes = minutes
        try await post(
            Letter(
                template: .signInCode, facts: facts, to: try address(of: customer), attachments: [],
                order: order, caseNumber: nil, outboxID: nil, id: id), at: now)
    }

    /// What comes to the customer is on an order of its own.
    private func lines(ofOrder number: String) async throws -> [MailFacts.Line]? {
        try await database.read { transaction in
            try OrderRecords(transaction).find(number)?.record.order.lines.map {
                MailFacts.Line(title: $0.title, quantity: $0.quantity)
            }
        }
    }

    /// A name is what a platform or a customer gave; what could end its header is taken out.
    private func address(of customer: Customer) throws(MIMEError) -> MailAddress {
        try MailAddress(customer.email, name: PrintableText.line(customer.name))
    }

    struct Letter {
        var template: MailTemplate
        var facts: MailFacts
        var to: MailAddress
        var attachments: [MIMEMessage.Attachment]
        var order: String?
        var caseNumber: String?
        var outboxID: Int64?
        var id: String
    }

    func post(_ letter: Letter, at now: Instant) async throws {
        let mail = try await write(letter)
        let domain = settings.from.address.split(separator: "@").last.map(String.init) ?? "shop"
        let message = MIMEMessage(
            from: settings.from, to: letter.to, mail: mail, language: letter.facts.language,
            attachments: letter.attachments, date: now, messageID: "\(letter.id)@\(domain)")
        let bytes = try message.bytes()
        try await database.write { transaction in
            try Messages(transaction).keep(
                recipient: letter.to.address, template: letter.template.name,
                subject: mail.subject, mime: bytes, order: letter.order,
                caseNumber: letter.caseNumber, outboxID: letter.outboxID, at: now)
        }
        try await transport?.send(bytes, from: settings.from, to: letter.to)
    }

    /// In the shop's own words, where it has some that can be used; a mail that is due is not held
    /// up by words that cannot.
    private func write(_ letter: Letter) async throws -> Mail {
        let (template, language) = (letter.template, letter.facts.language)
        let own = try await database.read {
            try MailTemplates($0).newest(template.name, language.code)?.words
        }
        guard let own else { return try template.render(letter.facts) }
        do throws(MailError) {
            return try template.render(
                letter.facts, text: MailText(subject: own.subject, body: own.body))
        } catch {
            guard case .template(let problems) = error else { throw error }
            report("mail \(template.name)/\(language.code) goes out built-in: \(problems)")
            return try template.render(letter.facts)
        }
    }

    private func keep(
        _ documents: [MIMEMessage.Attachment], of number: String, at now: Instant
    ) async throws {
        guard !documents.isEmpty else { return }
        try await database.write { transaction in
            for document in documents {
                try CaseDocuments(transaction).keep(
                    document.name, of: number, content: document.bytes, at: now)
            }
        }
    }
}
