import AfterSales
import Desk
import Markup

/// One thing to be done with goods that go back.
struct SendBackForm: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    let task: Case.SendBack
    let act: SendBackAct
    let typed: Form
    let problems: [FieldProblem]

    private var words: SendBackWords { SendBackWords(language: visit.language) }

    var body: some View {
        form(
            .post, action: StationRoute.sendBackAct(act, number: found.number).link,
            .class("sheet stack")
        ) {
            h2 { words.title(act) }
            FormToken(visit.frame)
            SeenFields(file: file)
            fields
            button(.submit, .class(isPrimary ? "button primary" : "button")) {
                words.button(act)
            }
        }
    }

    private var isPrimary: Bool { [.ship, .delivered, .postage, .again].contains(act) }

    @ViewBuilder private var fields: some View {
        switch act {
        case .ship:
            p(.class("soft")) { words.reprint }
            TextField(
                name: "tracking", title: words.tracking, value: typed.text("tracking"),
                hint: words.trackingHint, problem: problems.text("tracking"), length: 64)
            TextField(
                name: "carrier", title: words.carrier, value: typed.text("carrier"), length: 100)
        case .delivered, .cameBack: EmptyView()
        case .postage: reason(words.postageHint)
        case .close: reason(words.closeHint(task.keptUntil.map(visit.moment) ?? ""))
        case .again:
            reason(words.againHint)
            fieldset(.class("stack tight")) {
                legend { words.newAddress }
                field("name", words.name)
                field("line1", words.line1)
                field("postcode", words.postcode)
                field("city", words.city)
                field("country", words.country)
            }
        }
    }

    private func reason(_ hint: String) -> some View {
        TextField(
            name: "reason", title: words.reason, value: typed.text("reason"), hint: hint,
            problem: problems.text("reason"), length: 500)
    }

    private func field(_ name: String, _ title: String) -> some View {
        TextField(
            name: name, title: title, value: typed.text(name), problem: problems.text(name),
            length: 200)
    }
}
