import AfterSales
import Correspondence
import Desk
import Markup

/// One form for a parcel: its two checks, then a block a unit. A key chooses, Enter goes on.
struct IntakeForm: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    let box: Int64?
    let code: String
    let isReceived: Bool
    let typed: Form
    let problems: [FieldProblem]

    private var words: StationWords { StationWords(language: visit.language) }

    var body: some View {
        uploadForm(
            action: StationRoute.takeIn(number: found.number).link, .class("stack"),
            .custom("data-grade", "yes"), .custom("data-found", words.codeFound),
            .custom("data-missing", words.codeMissing)
        ) {
            FormToken(visit.frame)
            SeenFields(file: file)
            StationFields(box: box, code: code)
            p(.class("soft")) { words.keys }
            p(.id("station-status"), .role("status")) {}
            StationPhotos(
                visit: visit, file: file, found: found, isInForm: true, typed: typed,
                problems: problems)
            if !isReceived {
                section(.class("sheet stack")) {
                    h2 { words.parcelChecks }
                    YesNo(
                        visit: visit, name: "carton", title: words.carton, typed: typed,
                        problems: problems, isFirst: true)
                    YesNo(
                        visit: visit, name: "label", title: words.labelPlace, typed: typed,
                        problems: problems)
                }
            }
            for unit in GradedUnit.all(of: found, in: file) {
                GradeFields(
                    visit: visit, unit: unit, isDefect: found.kind == .defect,
                    deducts: file.deducts(on: found), typed: typed, problems: problems,
                    isFirst: isReceived && unit.index == 0)
            }
            div(.class("row")) {
                button(.submit, .class("button primary"), .name("step"), .value("inspect")) {
                    words.finish
                }
                if !isReceived {
                    button(.submit, .class("button"), .name("step"), .value("receive")) {
                        words.receiveOnly
                    }
                }
                button(.submit, .class("button"), .name("step"), .value("photos")) {
                    PhotoWords(language: visit.language).addAndGoOn
                }
            }
        }
    }
}

/// A question with two large answers; 1 is yes, 2 is no.
struct YesNo: View {
    let visit: DeskVisit
    let name: String
    let title: String
    let typed: Form
    let problems: [FieldProblem]
    var isFirst = false

    var body: some View {
        let words = StationWords(language: visit.language)
        let problem = problems.text(name)
        fieldset(
            .id(name), .class("keys"), .custom("data-keys", "next"),
            .ariaDescribedBy(problem == nil ? nil : name + "-problem")
        ) {
            legend { title }
            FieldMessage(name: name, problem: problem)
            KeyChoice(
                name: name, value: "yes", title: words.yes, key: "1", isOn: typed[name] == "yes",
                isFirst: isFirst)
            KeyChoice(
                name: name, value: "no", title: words.no, key: "2", isOn: typed[name] == "no")
        }
    }
}

/// An answer that a key chooses.
struct KeyChoice: View {
    let name: String
    let value: String
    let title: String
    let key: String
    let isOn: Bool
    var isFirst = false

    var body: some View {
        label(.class("choice")) {
            input(
                .type(.radio), .name(name), .value(value), .checked(isOn),
                .autofocus(isFirst), .custom("data-key", key))
            span { title }
            kbd { key }
        }
    }
}
