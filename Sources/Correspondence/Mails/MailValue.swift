import AfterSales
import Wording

/// A field's value in words.
enum MailValue {
    case text(String)
    /// Text of several lines, in the words of whoever wrote it.
    case quotation(String)
    case flag
    case rows([[String: String]])
}

extension MailFacts {
    /// The fields that are given, in words; what is `nil`, blank or empty is not there.
    var values: [MailField: MailValue] {
        var values: [MailField: MailValue] = [:]
        for field in MailField.allCases {
            if let text = text(of: field).map(PrintableText.line), !text.isEmpty {
                values[field] = .text(text)
            } else if let text = quotation(of: field) {
                values[field] = .quotation(text)
            } else if let rows = rows(of: field), !rows.isEmpty {
                values[field] = .rows(rows)
            } else if isSet(field) {
                values[field] = .flag
            }
        }
        return values
    }

    private func text(of field: MailField) -> String? {
        switch field {
        case .shopName: shopName
        case .siteURL: siteURL
        case .customerName: customerName
        case .orderNumber: orderNumber
        case .caseNumber: caseNumber
        case .caseKind: kind.map(language.vocabulary.label)
        case .resolution: resolution.map(language.vocabulary.label)
        case .caseURL: caseURL
        case .paymentURL: paymentURL
        case .carrier: carrier
        case .tracking: tracking
        case .replacementNumber: replacementNumber
        case .code: code
        case .codeMinutes: codeMinutes.map(language.number)
        case .fee: fee.map(amount)
        case .total: total.map(amount)
        default: date(of: field)
        }
    }

    private func date(of field: MailField) -> String? {
        switch field {
        case .requestedAt: requestedAt.map(moment)
        case .deliveredAt: deliveredAt.map(moment)
        case .deadline: deadline.map(moment)
        case .deadlineDate: deadline.map { language.date($0, in: zone) }
        case .reviewFrom: reviewFrom.map(moment)
        case .visibleBy: visibleBy.map { language.date($0, in: zone) }
        default: nil
        }
    }

    private func quotation(of field: MailField) -> String? {
        let text: String?
        switch field {
        case .question: text = question
        case .reason: text = reason
        case .reserves: text = reserves
        case .message: text = message
        default: text = nil
        }
        let lines = PrintableText.clean(text ?? "").split(separator: "\n")
            .map { PrintableText.line(String($0)) }.filter { !$0.isEmpty }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private func rows(of field: MailField) -> [[String: String]]? {
        switch field {
        case .lines:
            lines.map {
                [
                    "title": PrintableText.line($0.title),
                    "quantity": language.number($0.quantity),
                ]
            }
        case .money: money.map(row)
        case .plan: plan.map(row)
        case .clauses: clauses.map { ["sentence": PrintableText.line($0)] }
        case .packing: packing.map { ["sentence": PrintableText.line($0)] }
        default: nil
        }
    }

    private func row(_ money: MoneyRow) -> [String: String] {
        var row = [
            "what": language.vocabulary.label(money.kind),
            "means": language.vocabulary.label(money.method),
            "amount": amount(money.amount),
        ]
        row["installment"] = money.installment.map(language.number)
        return row
    }

    private func row(_ plan: PlanRow) -> [String: String] {
        [
            "number": language.number(plan.number),
            "due": language.date(plan.due),
            "before": amount(plan.before),
            "after": amount(plan.after),
        ]
    }

    private func isSet(_ field: MailField) -> Bool {
        switch field {
        case .hasLines: !lines.isEmpty
        case .hasMoney: !money.isEmpty
        case .hasPlan: !plan.isEmpty
        case .hasClauses: !clauses.isEmpty
        case .hasPacking: !packing.isEmpty
        default: false
        }
    }

    private func moment(_ instant: Instant) -> String { language.moment(instant, in: zone) }

    private func amount(_ minor: Minor) -> String { language.amount(minor, currency: currency) }
}
