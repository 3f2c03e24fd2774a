import Markup

/// A line of text of which a page holds several under one name; its id tells them apart.
struct RowField: View {
    let id: String
    let name: String
    let title: String
    var hint: String?
    var value = ""
    var problem: String?
    let length: Int
    var isRequired = false

    var body: some View {
        div(.class("field")) {
            label(.for(id)) { title }
            if let hint { small(.id(id + "-hint")) { hint } }
            FieldMessage(name: id, problem: problem)
            input(
                .type(.text), .id(id), .name(name), .value(value), .maxlength(length),
                .required(isRequired), .ariaInvalid(problem != nil),
                .ariaDescribedBy(describedBy.isEmpty ? nil : describedBy))
        }
    }

    private var describedBy: String {
        [hint.map { _ in id + "-hint" }, problem.map { _ in id + "-problem" }]
            .compactMap { $0 }.joined(separator: " ")
    }
}
