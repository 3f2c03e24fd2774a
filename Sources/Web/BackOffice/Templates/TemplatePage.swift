import Correspondence
import Markup
import Storage
import Wording

/// One mail in one language: its words to be edited, what they may and must name, and what the
/// mail looks like with them.
struct TemplatePage: View {
    let visit: DeskVisit
    let editor: TemplateEditor

    private var words: TemplateWords { TemplateWords(language: visit.language) }

    var body: some View {
        let title = words.title(editor.template, editor.language)
        DeskShell(visit, title: title) {
            p { a(href: TemplateRoute.list.link) { words.all } }
            h1 { title }
            p { words.when(editor.template) }
            if let change = editor.overtakenBy { OvertakenNote(visit: visit, change: change) }
            ProblemSummary(editor.problems, heading: words.problems)
            div(.class("case")) {
                div(.class("stack")) {
                    TemplateForm(visit: visit, editor: editor)
                    if let mail = editor.preview { MailPreview(mail: mail, words: words) }
                }
                aside(.class("stack")) {
                    FieldList(editor: editor, words: words)
                    VersionList(visit: visit, editor: editor)
                }
            }
        }
    }
}

private struct TemplateForm: View {
    let visit: DeskVisit
    let editor: TemplateEditor

    var body: some View {
        let words = TemplateWords(language: visit.language)
        let (name, language) = (editor.template.name, editor.language)
        form(
            .post, action: TemplateRoute.save(name, language).link, .class("sheet stack"),
            .id("template")
        ) {
            FormToken(visit.frame)
            input(.type(.hidden), .name(FormField.seen), .value(String(editor.seen)))
            TextField(
                name: "subject", title: words.subject, value: editor.typed.subject,
                problem: editor.problems.text("subject"), length: TemplateEditor.subjectLength,
                isRequired: true)
            div(.class("field")) {
                label(.for("body")) { words.text }
                small(.id("body-hint")) { words.bodyHint }
                div(.id("body-problem")) {
                    for problem in editor.problems where problem.field == "body" {
                        p(.class("problem")) { problem.text }
                    }
                }
                textarea(
                    .id("body"), .name("body"), .rows(editor.rows),
                    .maxlength(TemplateEditor.bodyLength), .required(), .lang(language.code),
                    .ariaInvalid(editor.problems.text("body") != nil),
                    .ariaDescribedBy("body-hint body-problem")
                ) { editor.typed.body }
            }
            div(.class("row")) {
                button(.submit, .class("button primary")) { words.save }
                button(
                    .submit, .class("button"),
                    .formaction(TemplateRoute.preview(name, language).link)
                ) { words.preview }
                button(
                    .submit, .class("button"), .formaction(TemplateRoute.html(name, language).link),
                    .formtarget("_blank")
                ) { words.previewHTML }
            }
        }
        if editor.isChanged {
            form(.post, action: TemplateRoute.reset(name, language).link) {
                FormToken(visit.frame)
                input(.type(.hidden), .name(FormField.seen), .value(String(editor.seen)))
                button(.submit, .class("plain")) { words.reset }
            }
        }
    }
}

/// What somebody else kept meanwhile.
private struct OvertakenNote: View {
    let visit: DeskVisit
    let change: TemplateEditor.Overtaking

    var body: some View {
        let words = TemplateWords(language: visit.language)
        let version = change.version
        div(.class("note wait stack tight"), .role("alert")) {
            strong { words.overtaken(visit.moment(version.at), by: version.author) }
            p { words.overtakenMeaning }
            if version.words == nil { p { words.wasReset } }
            TextChange(before: change.before, after: change.after)
        }
    }
}

/// The mail as plain text, with made-up facts.
private struct MailPreview: View {
    let mail: Mail
    let words: TemplateWords

    var body: some View {
        section(.class("sheet stack"), .id("preview")) {
            h2 { words.previewTitle }
            p { strong { mail.subject } }
            p(.class("mail")) { mail.text }
            if !mail.attachments.isEmpty {
                p { small { words.attached + " " + mail.attachments.joined(separator: ", ") } }
            }
        }
    }
}
