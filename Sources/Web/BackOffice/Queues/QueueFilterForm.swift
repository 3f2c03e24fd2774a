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
                SelectField(
                    name: "kind", title: words.kind,
                    choices: choices(
                        CaseKind.allCases.map {
                            ($0.rawValue, visit.vocabulary.label($0))
                        }), chosen: filter.kind?.rawValue)
                SelectField(
                    name: "resolution", title: words.resolution,
                    choices: choices(
                        Resolution.allCases.map {
                            ($0.rawValue, visit.vocabulary.label($0))
                        }), chosen: filter.resolution?.rawValue)
                SelectField(
                    name: "payment", title: words.payment,
                    choices: choices(
                        [("installments", words.installments)]
                            + PaymentMethod.allCases.map {
                                ($0.rawValue, visit.vocabulary.label($0))
                            }), chosen: filter.payment?.text)
                SelectField(
                    name: "flag", title: words.flag,
                    choices: choices(
                        CaseFlag.allCases.map {
                            ($0.rawValue, visit.vocabulary.label($0))
                        }), chosen: filter.flag?.rawValue)
                SelectField(
                    name: "due", title: words.due,
                    choices: choices([0, 1, 3, 7].map { (String($0), words.due(inDays: $0)) }),
                    chosen: filter.dueWithinDays.map(String.init))
                button(.submit, .class("button")) { words.apply }
                if !filter.isEmpty {
                    a(href: DeskRoute.queue(queue, page: 1).link) { words.clear }
                }
            }
            if !filter.isEmpty { SaveViewForm(visit: visit, queue: queue, filter: filter) }
        }
    }

    private func choices(
        _ known: [(value: String, title: String)]
    ) -> [(value: String, title: String)] {
        [("", words.any)] + known
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
