import AfterSales
import Hummingbird
import Markup
import Storage

extension AuditQuery {
    /// What an address asks for; a `before` that is no number asks from the latest on.
    init(_ request: Request) {
        func text(_ name: Substring) -> String {
            let typed = request.uri.queryParameters[name].map { String($0) } ?? ""
            return String(typed.trimmed.prefix(200))
        }
        actor = text("actor")
        action = text("action")
        object = text("object")
        from = text("from")
        until = text("until")
        before = Int64(text("before"))
    }

    /// What the repository is asked for, with a problem for each date that is none.
    func filter(in zone: Zone, _ words: AuditWords) -> (AuditFilter, [FieldProblem]) {
        var filter = AuditFilter()
        var problems: [FieldProblem] = []
        func day(_ field: String, _ text: String) -> CivilDay? {
            guard !text.isEmpty else { return nil }
            let day = CivilDay(iso: text)
            if day == nil { problems.append(FieldProblem(field, words.noDate)) }
            return day
        }
        filter.actor = actor
        filter.action = action
        filter.object = object
        filter.from = day("from", from).map { zone.instant($0, second: 0) }
        filter.until = day("until", until).map {
            zone.instant($0.adding(days: 1), second: 0)
        }
        return (filter, problems)
    }
}
