import AfterSales
import Correspondence
import Desk
import Markup
import Wording

/// The fields of one act's form.
struct ActFields: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    let act: CaseAct
    let typed: Form
    var problems: [FieldProblem] = []

    private var words: ActWords { ActWords(visit.language) }

    var body: some View {
        switch act {
        case .authorize: authorize
        case .refuse: refuse
        case .ask:
            TextArea(
                name: "question", title: words.question, value: typed.text("question"),
                length: 2000, isRequired: true)
        case .answer:
            TextArea(
                name: "answer", title: words.answer, value: typed.text("answer"), length: 2000,
                isRequired: true)
        case .reopen:
            TextField(
                name: "reason", title: words.reason, value: typed.text("reason"), length: 500)
        case .receive:
            CheckField(name: "carton", title: words.carton, isOn: true)
            CheckField(name: "label_on_product", title: words.labelOnProduct, isOn: false)
        case .inspect: InspectionFields(visit: visit, file: file, found: found)
        case .scan:
            SelectField(
                name: "scan", title: words.scan,
                choices: CarrierScan.allCases.map { ($0.rawValue, words.label($0)) },
                chosen: typed["scan"])
        case .sendLetter:
            TextField(
                name: "tracking", title: words.tracking, value: typed.text("tracking"),
                length: 64, isRequired: true)
        case .retry, .transfer, .approve, .withdraw: EmptyView()
        }
    }

    @ViewBuilder private var authorize: some View {
        if found.kind == .return, found.fee?.state != .paid {
            TextField(
                name: "fee", title: words.fee, value: typed.text("fee"), hint: words.feeHint,
                problem: problems.text("fee"), length: 20, style: "short", mode: "decimal")
        }
        if found.kind.isClaim {
            SelectField(
                name: "comes_back", title: words.comesBack,
                choices: [
                    ("", words.asKind), ("yes", visit.words.yes), ("no", visit.words.no),
                ], chosen: typed["comes_back"])
        }
        TextField(name: "note", title: words.note, value: typed.text("note"), length: 500)
    }

    @ViewBuilder private var refuse: some View {
        SelectField(
            name: "clause", title: words.clause,
            choices: [("", words.noClause)] + Clause.allCases.map { ($0.id, $0.id) },
            chosen: typed["clause"], problem: problems.text("clause"))
        TextArea(
            name: "reason", title: words.ownReason, value: typed.text("reason"),
            hint: words.ownReasonHint, length: 2000)
    }
}

/// One of several, in a list to open.
struct SelectField: View {
    var name: String
    var title: String
    var choices: [(value: String, title: String)]
    var chosen: String?
    var problem: String?

    var body: some View {
        div(.class("field")) {
            label(.for(name)) { title }
            FieldMessage(name: name, problem: problem)
            select(
                .id(name), .name(name), .ariaInvalid(problem != nil),
                .ariaDescribedBy(problem.map { _ in name + "-problem" })
            ) {
                for choice in choices {
                    option(.value(choice.value), .selected(choice.value == chosen)) {
                        choice.title
                    }
                }
            }
        }
    }
}
