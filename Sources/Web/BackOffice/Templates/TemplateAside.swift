import Correspondence
import Markup
import Storage
import Wording

/// What the words of a mail may name, and what they must.
struct FieldList: View {
    let editor: TemplateEditor
    let words: TemplateWords

    /// Texts that no mail of this kind is without.
    private var always: [MailField] {
        MailField.allCases.filter { $0.rowFields == nil && editor.template.required.contains($0) }
    }

    private var others: [MailField] {
        MailField.allCases.filter { !always.contains($0) }
    }

    var body: some View {
        section(.class("sheet stack tight")) {
            h2 { words.mustSay }
            ul {
                for wanted in editor.template.mustSay {
                    li {
                        words.meaning(wanted)
                        br()
                        code { words.tags(wanted) }
                    }
                }
            }
            h2 { words.fields }
            p { words.fieldsHint }
            ul {
                for field in always { FieldItem(field: field, words: words) }
            }
            details {
                summary { words.optionalFields }
                p { words.optionalHint }
                ul {
                    for field in others { FieldItem(field: field, words: words) }
                }
            }
        }
    }
}

private struct FieldItem: View {
    let field: MailField
    let words: TemplateWords

    var body: some View {
        li {
            code { words.section(field) }
            br()
            small { words.meaning(field) }
        }
    }
}

/// Every version of a mail's words, with who and when.
struct VersionList: View {
    let visit: DeskVisit
    let editor: TemplateEditor

    var body: some View {
        let words = TemplateWords(language: visit.language)
        section(.class("sheet stack tight")) {
            h2 { words.versions }
            ul {
                for version in editor.versions {
                    li {
                        a(
                            href: TemplateRoute.edit(
                                editor.template.name, editor.language, version: version.version
                            ).link
                        ) { words.version(version.version, isReset: version.words == nil) }
                        br()
                        small { visit.moment(version.at) + " · " + version.author }
                    }
                }
                li { words.builtIn }
            }
        }
    }
}
