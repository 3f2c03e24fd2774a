import AfterSales
import Markup
import PolicyFiles
import Storage
import Wording

/// What the shop promises, clause by clause, and the versions that there were.
struct PolicyPage: View {
    let frame: Frame
    let shown: Policies.Published
    let all: [Policies.Published]
    let isInForce: Bool

    var body: some View {
        let words = PolicyPageWords(language: frame.language)
        PortalLayout(frame, title: FrameWords(language: frame.language).policy) {
            if !isInForce {
                p(.class("note wait")) {
                    words.old + " "
                    a(href: Route.policy(version: nil, clause: nil).link) { words.current }
                }
            }
            PublishedPage(shown.policy, frame.language)
            section(.class("stack tight")) {
                h2 { words.versions }
                ul {
                    for published in all where published.policy.policy == shown.policy.policy {
                        li { PolicyVersionLink(frame: frame, published: published) }
                    }
                }
            }
        }
    }
}

private struct PolicyVersionLink: View {
    let frame: Frame
    let published: Policies.Published

    var body: some View {
        let words = PolicyPageWords(language: frame.language)
        let zone = Zone(identifier: published.policy.timeZone)
        a(href: Route.policy(version: published.policy.version, clause: nil).link) {
            words.version(published.policy.version)
        }
        if let zone {
            " " + words.since(frame.language.date(published.from, in: zone))
        }
    }
}

/// The words around the published page.
struct PolicyPageWords: PageWords {
    let language: Language

    var old: String {
        pick("Tu lis une version antérieure.", "You are reading another version.")
    }
    var current: String { pick("Voir celle en vigueur", "See the one in force") }
    var versions: String { pick("Versions", "Versions") }
    func version(_ number: Int) -> String { "Version \(number)" }
    func since(_ day: String) -> String { pick("depuis le \(day)", "from \(day)") }
}
