import Correspondence
import Storage
import Wording

/// The words of one mail in one language, as they stand and as they are typed.
struct TemplateEditor: Sendable {
    let template: MailTemplate
    let language: Language
    /// The newest first.
    let versions: [MailTemplateVersion]
    /// What stands in the form.
    var typed: MailText
    var problems: [FieldProblem] = []
    /// The mail as it would go out with what is typed; `nil`: not asked for.
    var preview: Mail?
    /// The version that the page showed first: a preview keeps it.
    var seen: Int64
    /// What somebody kept since the page was made; `nil`: nothing.
    var overtakenBy: Overtaking?

    struct Overtaking: Sendable {
        let version: MailTemplateVersion
        let before: MailText
        let after: MailText
    }

    static let subjectLength = 200
    static let bodyLength = 10_000

    init(_ template: MailTemplate, _ language: Language, versions: [MailTemplateVersion]) {
        self.template = template
        self.language = language
        self.versions = versions
        typed = Self.text(of: versions.first, template, language)
        seen = versions.first?.version ?? 0
    }

    /// The words of a version; ours for none, and for one that went back to them.
    static func text(
        of version: MailTemplateVersion?, _ template: MailTemplate, _ language: Language
    ) -> MailText {
        guard let words = version?.words else { return template.text(in: language) }
        return MailText(subject: words.subject, body: words.body)
    }

    /// Of the field: as many as the text has, and some to go on.
    var rows: Int { min(max(typed.body.count { $0.isNewline } + 4, 10), 24) }

    /// What stands between the version that a page showed and the newest.
    func overtaking(since seen: Int64) -> Overtaking? {
        guard let newest = versions.first, newest.version != seen else { return nil }
        let before = versions.first { $0.version == seen }
        return Overtaking(
            version: newest, before: Self.text(of: before, template, language),
            after: Self.text(of: newest, template, language))
    }

    var isChanged: Bool { versions.first?.words != nil }

    /// Everything that keeps what is typed from being kept.
    func check(_ words: TemplateWords) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if typed.subject.unicodeScalars.count > Self.subjectLength {
            problems.append(FieldProblem("subject", words.tooLong(Self.subjectLength)))
        }
        if typed.body.unicodeScalars.count > Self.bodyLength {
            problems.append(FieldProblem("body", words.tooLong(Self.bodyLength)))
        }
        if typed.body.allSatisfy(\.isWhitespace) {
            problems.append(FieldProblem("body", words.empty))
        }
        for problem in typed.problems(for: template) {
            let field = problem == .badSubject ? "subject" : "body"
            problems.append(FieldProblem(field, words.sentence(problem)))
        }
        if problems.isEmpty {
            problems = typed.leavesOut(of: template).map {
                FieldProblem("body", words.leavesOut($0))
            }
        }
        return problems
    }
}
