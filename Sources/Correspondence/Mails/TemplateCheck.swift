/// Reads a template's text before it is used: Mustache renders a misspelt field, or one that is not
/// given, as nothing.
struct TemplateCheck {
    let required: Set<MailField>
    private var open: [(name: String, isInverted: Bool)] = []
    private(set) var problems: [TemplateProblem] = []

    private init(required: Set<MailField>) { self.required = required }

    /// Everything that is wrong with the words of a mail, from top to bottom; empty for a good one.
    static func problems(in text: MailText, for template: MailTemplate) -> [TemplateProblem] {
        let subjectProblems = isLine(text.subject) ? [] : [TemplateProblem.badSubject]
        return subjectProblems + problems(in: text.subject, required: template.required)
            + problems(in: text.body, required: template.required)
            + MailMarkup.linkProblems(in: text.body)
    }

    private static func isLine(_ text: String) -> Bool {
        !text.allSatisfy(\.isWhitespace) && !text.contains(where: \.isNewline)
    }

    private static func problems(in text: String, required: Set<MailField>) -> [TemplateProblem] {
        var check = TemplateCheck(required: required)
        do throws(TemplateProblem) {
            for token in try TemplateToken.scan(text) { check.read(token) }
        } catch {
            return check.problems + [error]
        }
        return check.problems + check.open.map { .unbalanced($0.name) }
    }

    private mutating func read(_ token: TemplateToken) {
        switch token {
        case .text: break
        case .field(let name): readField(name)
        case .open(let name): openSection(name, isInverted: false)
        case .openIfMissing(let name): openSection(name, isInverted: true)
        case .close(let name):
            if open.last?.name == name {
                open.removeLast()
            } else {
                problems.append(.unbalanced(name))
            }
        }
    }

    private mutating func openSection(_ name: String, isInverted: Bool) {
        if MailField(rawValue: name) == nil, !columns.contains(name) {
            problems.append(.unknownField(name))
        }
        open.append((name, isInverted))
    }

    private mutating func readField(_ name: String) {
        if columns.contains(name) {
            if MailField.optionalRowFields.contains(name), !isGuarded(name) {
                problems.append(.maybeMissing(name))
            }
        } else if let field = MailField(rawValue: name) {
            if field.isFlag || field.rowFields != nil {
                problems.append(.notAText(name))
            } else if !required.contains(field), !isGuarded(name) {
                problems.append(.maybeMissing(name))
            }
        } else {
            problems.append(.unknownField(name))
        }
    }

    /// The columns of the lists around.
    private var columns: [String] {
        open.filter { !$0.isInverted }
            .flatMap { MailField(rawValue: $0.name)?.rowFields ?? [] }
    }

    private func isGuarded(_ name: String) -> Bool {
        open.contains { $0.name == name && !$0.isInverted }
    }
}

extension MailText {
    /// Everything that is wrong with these words as words of `template`; empty for good ones.
    package func problems(for template: MailTemplate) -> [TemplateProblem] {
        TemplateCheck.problems(in: normalized, for: template)
    }
}
