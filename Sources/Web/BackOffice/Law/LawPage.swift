import AfterSales
import Markup
import PolicyFiles
import Wording

/// The findings of `policy check` that stay `below`, each with its article.
struct LawPage: View {
    let visit: DeskVisit
    let policy: Policy
    let findings: [LawFinding]

    var body: some View {
        let words = LawWords(visit.language)
        DeskShell(visit, title: words.title) {
            h1 { words.title }
            if findings.isEmpty {
                p(.class("note ok")) { words.none }
            } else {
                p { words.intro(policy.policy, policy.version) }
                for finding in findings {
                    section(.class("sheet stack tight")) {
                        h2 { finding.article }
                        p { finding.message[visit.language.code] ?? finding.id }
                        p { small { words.fields(finding.says) } }
                    }
                }
                p { words.consequence }
            }
        }
    }
}
