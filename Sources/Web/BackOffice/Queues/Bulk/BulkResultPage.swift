import Markup
import Storage

/// Which cases were authorized together, and which were not and why.
struct BulkResultPage: View {
    struct Line {
        let number: String
        /// `nil`: it was authorized.
        let problem: String?
    }

    let visit: DeskVisit
    let lines: [Line]

    var body: some View {
        let words = BulkWords(visit.language)
        let done = lines.filter { $0.problem == nil }.count
        DeskShell(visit, title: words.resultTitle, queue: .review) {
            h1 { words.resultTitle }
            p(.class(done == lines.count ? "note ok" : "note wait"), .role("status")) {
                words.result(done, lines.count)
            }
            ul(.class("sheet clauses")) {
                for line in lines {
                    li {
                        a(href: DeskRoute.caseFile(number: line.number).link) { line.number }
                        " "
                        if let problem = line.problem {
                            span(.class("pill no")) { words.notDone }
                            " " + problem
                        } else {
                            span(.class("pill ok")) { words.done }
                        }
                    }
                }
            }
            p {
                a(href: DeskRoute.queue(.review, page: 1).link, .class("button")) { words.back }
            }
        }
    }
}
