import AfterSales

/// Something that a mail cannot go without, because the law or the rules want it said: one of
/// these fields, wherever it stands in the text.
package struct MustSay: Hashable, Sendable {
    package let oneOf: [MailField]

    init(_ oneOf: MailField...) { self.oneOf = oneOf }
}

extension MailTemplate {
    /// What a shop's own words for this mail must still say.
    package var mustSay: [MustSay] {
        switch self {
        case .signInCode: [MustSay(.code), MustSay(.codeMinutes)]
        // Directive 2011/83/EU, article 11a: content, date and time on a durable medium.
        case .withdrawalStatement:
            [
                MustSay(.customerName), MustSay(.orderNumber), MustSay(.message),
                MustSay(.requestedAt),
            ]
        case .askForCase: [MustSay(.orderNumber), MustSay(.siteURL), Self.date]
        case .askForAccount: [MustSay(.orderNumber), MustSay(.total), MustSay(.caseURL)]
        case .notice(let notice): Self.mustSay(notice)
        }
    }

    private static let date = MustSay(.deadline, .deadlineDate)

    private static func mustSay(_ notice: Notice) -> [MustSay] {
        switch notice {
        case .caseReceived: [MustSay(.caseNumber), MustSay(.requestedAt), MustSay(.lines)]
        // Directive 2011/83/EU, article 11a: content, date and time on a durable medium.
        case .withdrawalAcknowledged:
            [MustSay(.orderNumber), MustSay(.lines), MustSay(.requestedAt)]
        case .feeReceipt: [MustSay(.fee)]
        case .returnAuthorized: [MustSay(.lines), date]
        case .requestRefused: [MustSay(.reason), MustSay(.clauses)]
        case .question: [MustSay(.question), date, MustSay(.caseURL)]
        case .shipBackReminder: [date]
        case .parcelRefused: [MustSay(.clauses)]
        case .inspectionAccepted, .sentBack: [MustSay(.lines)]
        case .sendBackReturned: [MustSay(.lines), date]
        case .inspectionRejected: [MustSay(.lines), MustSay(.clauses)]
        case .refundConfirmed: [MustSay(.total), MustSay(.money)]
        case .orderCanceledByShop, .cancellationConfirmed:
            [MustSay(.orderNumber), MustSay(.money)]
        case .modificationConfirmed: [MustSay(.orderNumber)]
        case .exchangeBecameRefund: [MustSay(.orderNumber), MustSay(.money)]
        case .paymentLink: [MustSay(.total), MustSay(.paymentURL), date]
        case .replacementConfirmed: [MustSay(.replacementNumber)]
        case .carrierLetter: [MustSay(.carrier), date, MustSay(.caseURL)]
        case .carrierLetterReminder: [date, MustSay(.caseURL)]
        case .message: [MustSay(.message), MustSay(.caseURL)]
        case .caseExpired, .caseWithdrawn, .parcelReceived, .refundDelayed: [MustSay(.orderNumber)]
        }
    }
}

extension MailText {
    /// What the words leave out of what `template` must say; empty for good ones, and for words
    /// that cannot be read.
    package func leavesOut(of template: MailTemplate) -> [MustSay] {
        guard let said = Said(normalized) else { return [] }
        return template.mustSay.filter { wanted in
            !wanted.oneOf.contains { said.fields.contains($0) }
        }
    }
}

/// The fields that a text says whenever they are given: inside a section of another field they
/// may be dropped, and do not count. A list is said by all its columns that no row lacks.
private struct Said {
    private(set) var fields: Set<MailField> = []
    private var columns: [MailField: Set<String>] = [:]
    private var open: [String] = []

    /// `nil`: the text cannot be read.
    init?(_ text: MailText) {
        for part in [text.subject, text.body] {
            open = []
            guard let tokens = try? TemplateToken.scan(part) else { return nil }
            for token in tokens { read(token) }
        }
    }

    private mutating func read(_ token: TemplateToken) {
        switch token {
        case .text: break
        case .open(let name): open.append(name)
        case .openIfMissing(let name): open.append("^" + name)
        case .close: _ = open.popLast()
        case .field(let name): note(name)
        }
    }

    private mutating func note(_ name: String) {
        let around = open.filter { $0 != name }
        if let field = MailField(rawValue: name), around.isEmpty { fields.insert(field) }
        for list in MailField.allCases where list.rowFields?.contains(name) == true {
            let own = [list.rawValue, "has_" + list.rawValue]
            guard around.contains(list.rawValue), around.allSatisfy(own.contains) else { continue }
            columns[list, default: []].insert(name)
            let wanted = Set(list.rowFields ?? []).subtracting(MailField.optionalRowFields)
            if wanted.isSubset(of: columns[list] ?? []) { fields.insert(list) }
        }
    }
}
