import AfterSales
import Correspondence
import Desk
import Markup
import Storage

/// What can be done with the parcel as its case stands: take it in, set it aside, send it back;
/// or why there is nothing to do.
struct StationStand: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    let box: Int64?
    let code: String
    let typed: Form
    let problems: [FieldProblem]

    private var words: StandWords { StandWords(language: visit.language) }
    private var mayAct: Bool { visit.actor.role.may(.receive) }

    var body: some View {
        if !takesIn {
            StationPhotos(
                visit: visit, file: file, found: found, isInForm: false, typed: typed,
                problems: problems)
        }
        switch Stand(found, file.journal) {
        case .expected: intake(isReceived: false)
        case .received(let entry):
            p(.class("note")) { words.receivedBefore(entry.actor.name, visit.moment(entry.at)) }
            intake(isReceived: true)
        case .inspected(let entry):
            p(.class("note ok")) {
                words.alreadyInspected(entry.actor.name, visit.moment(entry.at)) + " "
                    + words.result(found, currency: file.record.order.currency) + "."
            }
        case .notYet:
            waiting(words.notYet(visit.vocabulary.label(found.state)))
        case .closed: waiting(words.closed(visit.vocabulary.label(found.state)))
        case .goesBack:
            p(.class("note wait")) { words.withdrawn }
            act(.turnBack(number: found.number), words.turnBack)
        case .over: p(.class("note")) { words.over }
        }
    }

    /// Whether the form to take the parcel in is shown.
    private var takesIn: Bool {
        switch Stand(found, file.journal) {
        case .expected, .received: mayAct
        default: false
        }
    }

    @ViewBuilder private func intake(isReceived: Bool) -> some View {
        if mayAct {
            IntakeForm(
                visit: visit, file: file, found: found, box: box, code: code,
                isReceived: isReceived, typed: typed, problems: problems)
        } else {
            p(.class("note")) { words.lookOnly }
        }
    }

    @ViewBuilder private func waiting(_ why: String) -> some View {
        p(.class("note wait")) { why }
        if let aside = file.aside {
            p {
                a(href: StationRoute.parcel(id: aside.id).link) {
                    words.isAside(aside.dueAt.map(visit.moment) ?? "")
                }
            }
        } else {
            act(.setAside(number: found.number), words.setAside)
        }
    }

    @ViewBuilder private func act(_ route: StationRoute, _ name: String) -> some View {
        if mayAct {
            form(.post, action: route.link) {
                FormToken(visit.frame)
                SeenFields(file: file)
                StationFields(box: box, code: code)
                button(.submit, .class("button primary"), .autofocus()) { name }
            }
        }
    }
}

/// Which parcel is on the bench.
struct StationFields: View {
    let box: Int64?
    let code: String

    var body: some View {
        if let box { input(.type(.hidden), .name("box"), .value(String(box))) }
        if !code.isEmpty { input(.type(.hidden), .name("code"), .value(code)) }
    }
}
