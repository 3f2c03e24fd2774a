import AfterSales
import Desk
import Markup
import PolicyFiles

/// The registered letter to the carrier: the letter itself, until when, and its number.
struct LetterSection: View {
    let page: CasePage
    let letter: Case.Letter

    private var visit: CustomerVisit { page.visit }
    private var words: LetterWords { LetterWords(language: visit.language) }

    var body: some View {
        section(.class("sheet stack"), .id("letter")) {
            h2 {
                Icon.letter.view
                words.title
            }
            if let tracking = letter.tracking {
                p {
                    words.sent + " "
                    strong { tracking }
                }
                documentLink(style: "button")
            } else {
                p {
                    words.sendBy + " "
                    strong { visit.moment(letter.due) }
                }
                p { visit.clauses.sentence(for: .damageRegisteredLetter) }
                ol {
                    for step in words.steps { li { step } }
                }
                documentLink(style: page.primary == .letter ? "button primary" : "button")
                if let reminder = letter.remindAfter, reminder > visit.now {
                    p { small { words.reminder(visit.date(reminder)) } }
                }
                numberForm
            }
        }
    }

    @ViewBuilder private func documentLink(style: String) -> some View {
        if page.documents.contains(CasePage.letterDocument) {
            p(.class("row")) {
                a(
                    href: Route.document(
                        case: page.found.number, name: CasePage.letterDocument
                    ).link, .class(style)
                ) { words.open }
            }
        }
    }

    private var numberForm: some View {
        form(
            .post, action: Route.letterOfCase(number: page.found.number).link,
            .class("stack tight")
        ) {
            FormToken(visit.frame)
            input(.type(.hidden), .name(FormField.seen), .value(page.found.stamp))
            TextField(
                name: "tracking", title: words.tracking, value: page.typed["tracking"] ?? "",
                hint: words.trackingHint, problem: page.problems.text("tracking"),
                length: CasePages.trackingLength,
                isRequired: true)
            button(.submit, .class("button")) { words.isSent }
        }
    }
}
