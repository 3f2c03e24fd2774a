import AfterSales
import Markup
import PolicyFiles

/// What may help before a defect is reported: first what fits, then the steps and the addresses of
/// the very product. One click skips it.
struct SelfHelpFields: View {
    let draft: String
    let form: QuestionForm

    var body: some View {
        let words = HelpWords(language: form.visit.language)
        p {
            words.intro + " "
            PolicyLink(visit: form.visit, clause: .defectSelfHelp)
        }
        ul(.class("choices bare")) {
            for situation in HelpSituation.allCases {
                li {
                    a(
                        href: FormRoute.help(draft: draft, situation: situation).link,
                        .class("choice"),
                        .ariaCurrent(situation == form.situation ? "true" : nil)
                    ) { strong { words.name(situation) } }
                }
            }
        }
        if let situation = form.situation { HelpSteps(form: form, situation: situation) }
    }
}

private struct HelpSteps: View {
    let form: QuestionForm
    let situation: HelpSituation

    var body: some View {
        let words = HelpWords(language: form.visit.language)
        div(.class("sheet stack"), .id("steps")) {
            h2 { words.try }
            ol {
                for step in words.steps(situation) { li { step } }
            }
            for (title, links) in found {
                h3 { title }
                ul {
                    for (name, link) in links {
                        li { a(href: link, .rel("noopener noreferrer")) { name } }
                    }
                }
            }
        }
    }

    /// The products with an address that fits.
    private var found: [(String, [(String, Link)])] {
        let words = HelpWords(language: form.visit.language)
        return form.concerned.compactMap { line in
            guard let help = form.products.first(where: { $0.sku == line.sku })?.help
            else { return nil }
            let links = situation.addresses(help, words).compactMap { name, address in
                Link(external: address.url).map { (name, $0) }
            }
            return links.isEmpty ? nil : (line.title, links)
        }
    }
}

/// On to the report, whether or not anything was tried.
struct HelpButtons: View {
    let form: QuestionForm

    var body: some View {
        let words = HelpWords(language: form.visit.language)
        if form.situation == nil {
            button(.submit, .class("button primary")) { words.skip }
        } else {
            button(.submit, .class("button primary")) { words.noHelp }
            button(.submit, .class("button"), .form("solved")) { words.solved }
        }
    }
}

/// It works again: the request is given up.
struct SolvedForm: View {
    let visit: CustomerVisit
    let draft: String

    var body: some View {
        form(.post, action: FormRoute.drop(draft: draft).link, .id("solved")) {
            FormToken(visit.frame)
        }
    }
}
