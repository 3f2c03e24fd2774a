import AfterSales
import Correspondence
import Desk
import Markup
import Storage
import Wording

/// An order as the staff see it: what was bought, what came after, what can be done.
struct OrderFilePage: View {
    let visit: DeskVisit
    let file: StaffFile
    let cases: [DeskQueues.Row]
    let windows: [PolicyVersion: Int]
    /// What the phone allows now; empty for those who take no calls.
    let outlook: [PhoneAnswer]
    var notice = FileNotice()

    private var order: Order { file.record.order }

    var body: some View {
        let title = visit.words.order + " " + order.number
        DeskShell(visit, title: title) {
            div(.class("row")) {
                h1 { title }
                span(.class("pill")) { visit.vocabulary.label(order.status) }
            }
            FileNoticeView(visit: visit, notice: notice, currency: order.currency)
            div(.class("case")) {
                div(.class("stack")) {
                    OrderLines(visit: visit, order: order)
                    OrderEventForms(visit: visit, file: file)
                    section(.class("sheet stack tight")) {
                        h2 { visit.words.cases }
                        if cases.isEmpty {
                            p(.class("soft")) { visit.words.noCase }
                        } else {
                            CaseTable(visit: visit, rows: cases, windows: windows)
                        }
                    }
                    if let bases = file.record.bases(at: visit.now, under: file.rules) {
                        FileBases(
                            visit: visit, bases: bases, currency: order.currency,
                            policyVersion: file.policy.version,
                            heading: BasisWords(visit.language).now(visit.moment(visit.now)))
                    }
                    if !outlook.isEmpty {
                        PhoneOutlook(visit: visit, file: file, answers: outlook)
                    }
                    OpenCaseForm(visit: visit, file: file, notice: notice)
                }
                aside(.class("stack")) {
                    section(.class("sheet")) {
                        dl(.class("facts")) {
                            FactLine(visit.words.customer, order.customer.name)
                            FactLine("E-mail", order.customer.email)
                            FactLine(visit.words.shipping, address)
                        }
                    }
                    OrderSummary(visit: visit, file: file)
                    FileTimeline(visit: visit, file: file, caseNumber: nil)
                }
            }
        }
    }

    private var address: String {
        let to = order.shipTo
        return [to.name, to.line1, to.line2, to.postcode + " " + to.city, to.country]
            .map(\.trimmed).filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

private struct OrderLines: View {
    let visit: DeskVisit
    let order: Order

    var body: some View {
        section(.class("sheet stack tight")) {
            h2 { visit.words.products }
            table(.class("cards")) {
                tbody {
                    for line in order.lines {
                        tr {
                            td { "\(line.quantity) × \(line.title)" }
                            td { code { line.sku } }
                            td(.class("end money")) {
                                visit.language.amount(line.net, currency: order.currency)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What happens to the order, by one button each; only what can happen next.
struct OrderEventForms: View {
    let visit: DeskVisit
    let file: StaffFile

    var body: some View {
        let words = OrderFileWords(visit.language)
        let events = CaseWork.OrderEvent.allCases.filter {
            $0.isOffered(to: visit.actor.role, at: file.record.order.status)
        }
        if !events.isEmpty {
            section(.class("sheet stack tight")) {
                h2 { words.events }
                div(.class("row")) {
                    for event in events {
                        form(
                            .post,
                            action: DeskRoute.orderEvent(number: file.record.order.number).link
                        ) {
                            FormToken(visit.frame)
                            SeenFields(file: file)
                            input(.type(.hidden), .name("event"), .value(event.rawValue))
                            button(.submit, .class("button")) { words.button(event) }
                        }
                    }
                }
            }
        }
    }
}

extension CaseWork.OrderEvent {
    /// What the actor must be allowed to do.
    var action: Action { self == .paid ? .orderPaid : .orderEvent }

    func isOffered(to role: Role, at status: OrderStatus) -> Bool {
        let states: [OrderStatus] =
            switch self {
            case .paid: [.awaitingPayment]
            case .inPreparation: [.awaitingPreparation]
            case .shipped: [.awaitingPreparation, .inPreparation]
            case .delivered: [.shipped]
            case .canceled: [.awaitingPayment, .awaitingPreparation, .inPreparation]
            }
        return role.may(action) && states.contains(status)
    }
}
