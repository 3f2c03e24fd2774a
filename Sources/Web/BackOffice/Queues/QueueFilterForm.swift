import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// What of a queue is shown, by GET, so that it can be linked and kept.
struct QueueFilterForm: View {
    let visit: DeskVisit
    let queue: DeskQueue
    let filter: QueueFilter

    private var words: QueueWords { QueueWords(visit.language) }

    var body: some View {
        details(.class("sheet"), .open(!filter.isEmpty)) {
            summary { filter.isEmpty ? words.filter : words.filterOn }
            form(.get, action: DeskRoute.queue(queue, page: 1).link, .class("row filter")) {
                field("kind", words.kind, CaseKind.allCases, visit.vocabulary.label)
                field(
                    "resolution", words.resolution, Resolution.allCases, visit.vocabulary.label)
                select(
                    "payment", words.payment,
                    [("installments", words.installments)]
                        + PaymentMethod.allCases.map {
                            ($0.rawValue, visit.vocabulary.label($0))
                        })
                field("flag", words.flag, CaseFlag.allCases, visit.vocabulary.label)
                select(
                    "due", words.due, [0, 1, 3, 7].map { (String($0), words.due(inDays: $0)) })
                button(.submit, .class("button")) { words.apply }
                if !filter.isEmpty {
                    a(href: DeskRoute.queue(queue, page: 1).link) { words.clear }
                }
            }
            if !filter.isEmpty { SaveViewForm(visit: visit, queue: queue, filter: filter) }
        }
    }

    private func field<Value: RawRepresentable<String>>(
        _ name: String, _ title: String, _ values: [Value], _ label: (Value) -> String
    ) -> SelectField {
        select(name, title, values.map { ($0.rawValue, label($0)) })
    }

    private func select(
        _ name: String, _ title: String, _ known: [(value: String, title: String)]
    ) -> SelectField {
        SelectField(
            name: name, title: title, choices: [("", words.any)] + known,
            chosen: filter.parts.first { $0.name == name }?.value)
    }
}

/// Keeps the filtered queue under a name.
struct SaveViewForm: View {
    let visit: DeskVisit
    let queue: DeskQueue
    let filter: QueueFilter
    var name = ""
    var problem: String?

    var body: some View {
        let words = QueueWords(visit.language)
        form(.post, action: DeskWorkRoute.saveView.link, .class("stack")) {
            FormToken(visit.frame)
            input(.type(.hidden), .name("queue"), .value(queue.rawValue))
            for part in filter.parts {
                input(.type(.hidden), .name(part.name), .value(part.value))
            }
            TextField(
                name: "name", title: words.viewName, value: name, hint: words.viewHint,
                problem: problem, length: DeskView.nameLength, isRequired: true)
            button(.submit, .class("button")) { words.saveView }
        }
    }
}
