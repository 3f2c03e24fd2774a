import Markup
import Storage

/// Every key, and the switch that turns them off (WCAG 2.1.4).
struct KeysPage: View {
    let visit: DeskVisit

    var body: some View {
        let words = KeyWords(visit.language)
        DeskShell(visit, title: words.title) {
            h1 { words.title }
            p { words.explained }
            noscript { p { words.needsScript } }
            KeyTable(visit: visit)
            form(.post, action: DeskWorkRoute.keys.link, .class("row")) {
                FormToken(visit.frame)
                input(
                    .type(.hidden), .name("keys"), .value(visit.frame.hasKeys ? "off" : "on"))
                p { visit.frame.hasKeys ? words.areOn : words.areOff }
                button(.submit, .class("button")) {
                    visit.frame.hasKeys ? words.turnOff : words.turnOn
                }
            }
        }
    }
}

private struct KeyTable: View {
    let visit: DeskVisit

    var body: some View {
        let words = KeyWords(visit.language)
        table(.id("all-keys")) {
            thead {
                tr {
                    th(.scope("col")) { words.key }
                    th(.scope("col")) { words.effect }
                }
            }
            tbody {
                KeyRow(keys: ["J", "K"], effect: words.browse)
                KeyRow(keys: ["O", "Enter"], effect: words.open)
                KeyRow(keys: ["A"], effect: words.act + " – " + words.actNote)
                KeyRow(keys: ["X"], effect: words.mark)
                KeyRow(keys: ["/"], effect: words.find)
                for queue in DeskQueue.allCases {
                    KeyRow(
                        keys: ["G", queue.key.uppercased()],
                        effect: words.go + " " + visit.words.label(queue))
                }
                KeyRow(keys: ["G", "O"], effect: words.go + " " + words.orders)
                KeyRow(keys: ["?"], effect: words.help)
            }
        }
    }
}

private struct KeyRow: View {
    let keys: [String]
    let effect: String

    var body: some View {
        tr {
            td {
                for key in keys {
                    kbd { key }
                    " "
                }
            }
            td { effect }
        }
    }
}
