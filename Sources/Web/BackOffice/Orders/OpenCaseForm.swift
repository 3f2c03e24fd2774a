import AfterSales
import Correspondence
import Desk
import Markup
import Wording

/// A request as an agent takes it on the phone, for any kind: first what the policy says, then the
/// case. Each kind has its part of the form; where scripts run, only that part is shown.
struct OpenCaseForm: View {
    let visit: DeskVisit
    let file: StaffFile
    let notice: FileNotice

    private var order: Order { file.record.order }
    private var typed: Form { notice.typed }
    private var words: OrderFileWords { OrderFileWords(visit.language) }
    private var problems: [FieldProblem] { notice.problems }

    /// The kinds that a role may open.
    static func kinds(for role: Role) -> [CaseKind] {
        CaseKind.allCases.filter {
            role.may($0 == .adjustment ? .openAdjustment : .openCase)
        }
    }

    var body: some View {
        let kinds = Self.kinds(for: visit.actor.role)
        if !kinds.isEmpty {
            details(.class("sheet"), .open(typed["kind"] != nil), .id("act")) {
                summary { words.open }
                form(
                    .post, action: DeskRoute.quote(order: order.number).link, .class("stack"),
                    .custom("data-kinds-form", "")
                ) {
                    FormToken(visit.frame)
                    SeenFields(file: file)
                    basics(kinds)
                    if kinds != [.adjustment] {
                        OpenCaseLines(visit: visit, order: order, typed: typed, problems: problems)
                        OpenCaseParts(visit: visit, typed: typed, problems: problems)
                    }
                    if kinds.contains(.adjustment) {
                        AdjustmentFields(visit: visit, typed: typed, problems: problems)
                    }
                    button(.submit, .class("button primary")) { words.ask }
                }
            }
        }
    }

    @ViewBuilder private func basics(_ kinds: [CaseKind]) -> some View {
        SelectField(
            name: "kind", title: words.kind,
            choices: kinds.map { ($0.rawValue, visit.vocabulary.label($0)) },
            chosen: typed["kind"], problem: problems.text("kind"))
        if kinds != [.adjustment] {
            SelectField(
                name: "channel", title: words.channel,
                choices: [Channel.phone, .form].map { ($0.rawValue, visit.vocabulary.label($0)) },
                chosen: typed["channel"], problem: problems.text("channel"))
            SelectField(
                name: "resolution", title: words.resolution,
                choices: Resolution.allCases.map { ($0.rawValue, visit.vocabulary.label($0)) },
                chosen: typed["resolution"], problem: problems.text("resolution"))
            CheckField(
                name: "credit_agreed", title: words.creditAgreed,
                isOn: typed.isOn("credit_agreed"), problem: problems.text("credit_agreed"))
        }
        TextArea(
            name: "reason", title: words.reason, value: typed.text("reason"),
            problem: problems.text("reason"), length: 2000)
    }
}

/// A part of the form that belongs to some kinds.
struct KindPart<Content: View>: View {
    private let kinds: [CaseKind]
    private let name: String
    private let content: Content

    init(kinds: [CaseKind], title: String, @ViewBuilder content: () -> Content) {
        self.kinds = kinds
        name = title
        self.content = content()
    }

    var body: some View {
        fieldset(
            .class("stack tight"),
            .custom("data-for-kinds", kinds.map(\.rawValue).joined(separator: " "))
        ) {
            legend { name }
            content
        }
    }
}
