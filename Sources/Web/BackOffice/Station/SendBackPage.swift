import AfterSales
import Correspondence
import Desk
import Markup
import Storage

/// Goods that go back to one customer: what, where to, and the next step.
struct SendBackPage: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    let task: Case.SendBack
    var notice = FileNotice()
    var problems: [FieldProblem] = []

    private var words: SendBackWords { SendBackWords(language: visit.language) }
    private var address: Address { task.address ?? file.record.order.shipTo }

    var body: some View {
        DeskShell(visit, title: found.number + ", " + words.label(task.state)) {
            div(.class("row")) {
                h1 { found.number }
                span(.class("pill " + task.state.color)) { words.label(task.state) }
                a(href: StationRoute.sendBacks.link, .class("push")) { words.toList }
                a(href: DeskRoute.caseFile(number: found.number).link) {
                    StationWords(language: visit.language).wholeFile
                }
            }
            ProblemSummary(problems, heading: words.problems)
            FileNoticeView(
                visit: visit, notice: notice, currency: file.record.order.currency)
            facts
            for act in SendBackAct.allCases
            where act.isOffered(to: visit.actor.role, on: task, at: visit.now) {
                SendBackForm(
                    visit: visit, file: file, found: found, task: task, act: act,
                    typed: notice.typed, problems: problems)
            }
        }
    }

    private var facts: some View {
        section(.class("sheet stack")) {
            ul(.class("big")) {
                for unit in found.unitsToSendBack {
                    li {
                        strong {
                            "\(unit.quantity) × "
                                + (file.record.order.line(unit.line)?.title ?? unit.line)
                        }
                        if let note = unit.finding?.note {
                            br()
                            small { note }
                        }
                    }
                }
            }
            dl(.class("facts")) {
                FactLine(words.why, why)
                FactLine(words.since, visit.moment(task.since))
                FactLine(words.to, printed)
                FactLine(words.postage, words.paidBy(payer))
                FactLine(words.carrier, task.carrier)
                FactLine(words.tracking, task.tracking)
                FactLine(words.keptUntil, task.keptUntil.map(visit.moment))
                FactLine(words.reason, task.reason)
            }
            if task.state == .toSend {
                p {
                    a(
                        href: StationRoute.sendBackLabel(number: found.number).link,
                        .class("button")
                    ) { words.printedLabel }
                }
            }
        }
    }

    private var why: String {
        let clauses = found.rejectingClauses.ids.joined(separator: ", ")
        return words.label(task.cause) + (clauses.isEmpty ? "" : " · " + clauses)
    }

    private var payer: Policy.Payer {
        task.cause == .rejected ? file.rules.policy.inspection.sendBackPaidBy : .shop
    }

    private var printed: String {
        [
            address.name, address.line1, address.line2, address.postcode + " " + address.city,
            address.country,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Case.SendBack.State {
    var color: String {
        switch self {
        case .delivered: "ok"
        case .cameBack: "no"
        case .closed: ""
        case .expected, .awaitingPostage, .toSend, .sent: "wait"
        }
    }
}
