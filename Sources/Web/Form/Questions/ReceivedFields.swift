import AfterSales
import Markup
import PolicyFiles

/// What came instead of what was ordered.
struct ReceivedFields: View {
    let form: QuestionForm

    var body: some View {
        p { form.visit.clauses.sentence(for: .wrongItemDescribe) }
        field("brand", form.words.brand)
        field("model", form.words.model)
        field("gtin", form.words.barCode, mode: "numeric")
        TextArea(
            name: "description", title: form.words.description,
            value: form.typed["description"] ?? "", problem: form.problems.text("description"))
    }

    private func field(_ name: String, _ title: String, mode: String? = nil) -> TextField {
        TextField(
            name: name, title: title, value: form.typed[name] ?? "",
            problem: form.problems.text(name), mode: mode)
    }

    static func fields(of request: CaseRequest) -> Form {
        let item = request.receivedItem
        return Form([
            ("brand", item?.brand ?? ""), ("model", item?.model ?? ""),
            ("gtin", item?.gtin ?? ""), ("description", item?.description ?? ""),
        ])
    }

    static func read(_ form: inout QuestionForm) {
        let item = CaseRequest.ReceivedItem(
            brand: form.text("brand", limit: 200), model: form.text("model", limit: 200),
            gtin: form.text("gtin", limit: 50), description: form.text("description"))
        guard form.problems.isEmpty else { return }
        let isEmpty = item == .init(brand: nil, model: nil, gtin: nil, description: nil)
        form.request.receivedItem = isEmpty ? nil : item
    }
}
