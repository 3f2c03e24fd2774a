import Correspondence
import Markup
import Storage
import Wording

/// Every mail that goes out, with whose words it has in each language.
struct TemplateListPage: View {
    let visit: DeskVisit
    let changed: [MailTemplateVersion]

    var body: some View {
        let words = TemplateWords(language: visit.language)
        DeskShell(visit, title: words.title) {
            h1 { words.title }
            p { words.meaning }
            table(.class("cards")) {
                thead {
                    tr {
                        th(.scope("col")) { words.mail }
                        th(.scope("colgroup"), .colspan(Language.allCases.count)) { words.text }
                    }
                }
                tbody {
                    for template in MailTemplate.all {
                        TemplateRow(visit: visit, template: template, changed: changed)
                    }
                }
            }
        }
    }
}

/// One mail: what it is for, and whose words it has.
private struct TemplateRow: View {
    let visit: DeskVisit
    let template: MailTemplate
    let changed: [MailTemplateVersion]

    private var words: TemplateWords { TemplateWords(language: visit.language) }

    var body: some View {
        tr {
            td {
                strong { words.name(template) }
                br()
                small { words.when(template) }
            }
            for language in Language.allCases {
                td {
                    a(
                        href: TemplateRoute.edit(template.name, language, version: nil).link,
                        .ariaLabel(words.editLabel(template, language))
                    ) { language.name }
                    br()
                    small { whose(language) }
                }
            }
        }
    }

    private func whose(_ language: Language) -> String {
        let found = changed.first {
            $0.template == template.name && $0.language == language.code && $0.words != nil
        }
        return found.map { words.changed(visit.moment($0.at), by: $0.author) } ?? words.builtIn
    }
}
