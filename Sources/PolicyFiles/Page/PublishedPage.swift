import AfterSales
import Markup
import Wording

/// The page that tells customers what a policy promises: one heading and anchor for each clause,
/// every sentence made from the parameters, then the notices that the law asks for.
package struct PublishedPage: View {
    let title: String
    let language: Language
    let parts: [Part]

    struct Part {
        let id: String
        let title: String
        let entries: [Entry]
    }

    /// A clause or a notice under its anchor.
    struct Entry {
        let id: String
        let title: String
        let paragraphs: [String]
    }

    package init(_ policy: Policy, _ language: Language) {
        self.language = language
        title = language.say(fr: "Retours et remboursements", en: "Returns and refunds")
        let sentences = ClauseSentence(policy, language)
        let chapters = Chapter.allCases.map { chapter in
            Part(
                id: chapter.rawValue, title: chapter.title(language),
                entries: chapter.clauses.map { clause in
                    Entry(
                        id: clause.id, title: sentences.title(for: clause),
                        paragraphs: [sentences.sentence(for: clause)])
                })
        }
        let notices = Part(
            id: "notices", title: language.say(fr: "Bon à savoir", en: "Good to know"),
            entries: Notices(sentences).entries)
        parts = chapters + [notices]
    }

    /// A fragment to stand in a page: an `article` with the page's only `h1`.
    package var body: some View {
        article(.class("policy"), .lang(language.rawValue)) {
            h1 { title }
            for part in parts {
                section(.id(part.id), .ariaLabelledBy(part.id + "-title")) {
                    h2(.id(part.id + "-title")) { part.title }
                    for entry in part.entries {
                        section(.id(entry.id), .class("clause")) {
                            h3 { a(href: .fragment(entry.id)) { entry.title } }
                            for text in entry.paragraphs { p { text } }
                        }
                    }
                }
            }
        }
    }
}
