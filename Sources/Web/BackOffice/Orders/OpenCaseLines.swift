import AfterSales
import Markup
import Wording

/// Which units a request is about, and for a change their new number.
struct OpenCaseLines: View {
    let visit: DeskVisit
    let order: Order
    let typed: Form
    let problems: [FieldProblem]

    private var words: OrderFileWords { OrderFileWords(visit.language) }

    private static let units = CaseKind.allCases.filter {
        $0 != .modification && $0 != .adjustment
    }

    var body: some View {
        KindPart(kinds: Self.units, title: words.quantity) {
            for line in order.lines {
                LineField(
                    name: "units-" + line.id, label: words.quantity + ", " + line.title,
                    value: typed.text("units-" + line.id),
                    said: "/ \(line.quantity) × \(line.title)",
                    problem: problems.text("units-" + line.id))
            }
        }
        KindPart(kinds: [.modification], title: words.newQuantity) {
            small { words.newQuantityHint }
            for line in order.lines {
                LineField(
                    name: "new-" + line.id, label: words.newQuantity + ", " + line.title,
                    value: typed.text("new-" + line.id),
                    said: "× \(line.title) (\(line.quantity))",
                    problem: problems.text("new-" + line.id))
            }
        }
    }
}

private struct LineField: View {
    let name: String
    let label: String
    let value: String
    let said: String
    let problem: String?

    var body: some View {
        FieldMessage(name: name, problem: problem)
        div(.class("row")) {
            input(
                .type(.text), .id(name), .name(name), .inputmode("numeric"), .size(3),
                .maxlength(7), .value(value), .ariaLabel(label), .ariaInvalid(problem != nil),
                .ariaDescribedBy(problem.map { _ in name + "-problem" }))
            span { said }
        }
    }
}
