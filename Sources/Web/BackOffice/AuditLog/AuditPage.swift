import AfterSales
import Markup
import Storage
import Wording

/// The audit log: filters, then entries, the latest first.
struct AuditPage: View {
    static let length = 50

    let visit: DeskVisit
    let query: AuditQuery
    /// One more than fits tells that there are older ones.
    let entries: [Audit.Entry]
    let actions: [String]
    var problems: [FieldProblem] = []

    private var words: AuditWords { AuditWords(visit.language) }
    private var shown: ArraySlice<Audit.Entry> { entries.prefix(Self.length) }

    var body: some View {
        DeskShell(visit, title: words.title) {
            h1 { words.title }
            filters
            if shown.isEmpty {
                p(.class("note")) { words.nothing }
            } else {
                table(.class("cards")) {
                    thead {
                        tr {
                            th(.scope("col")) { words.when }
                            th(.scope("col")) { words.actor }
                            th(.scope("col")) { words.action }
                            th(.scope("col")) { words.object }
                            th(.scope("col")) { words.detail }
                        }
                    }
                    tbody { for entry in shown { AuditRow(visit: visit, entry: entry) } }
                }
                links
            }
        }
    }

    private var filters: some View {
        form(.get, action: AuditRoute.log(AuditQuery()).link, .class("sheet stack")) {
            ProblemSummary(problems, heading: words.problems)
            div(.class("row")) {
                TextField(name: "actor", title: words.actor, value: query.actor)
                div(.class("field")) {
                    label(.for("action")) { words.action }
                    select(.id("action"), .name("action")) {
                        option(.value("")) { words.all }
                        for action in actions {
                            option(.value(action), .selected(action == query.action)) { action }
                        }
                    }
                }
                TextField(
                    name: "object", title: words.object, value: query.object,
                    hint: words.objectHint)
                TextField(
                    name: "from", title: words.from, value: query.from, type: .date,
                    problem: problems.text("from"))
                TextField(
                    name: "until", title: words.until, value: query.until, type: .date,
                    problem: problems.text("until"))
            }
            button(.submit, .class("button primary")) { words.find }
        }
    }

    private var links: some View {
        p(.class("row")) {
            if entries.count > Self.length, let last = shown.last {
                a(href: AuditRoute.log(older(than: last)).link, .class("button")) { words.older }
            }
            a(href: AuditRoute.export(unpaged).link, .class("button")) { words.export }
        }
    }

    private func older(than entry: Audit.Entry) -> AuditQuery {
        var next = query
        next.before = entry.id
        return next
    }

    private var unpaged: AuditQuery {
        var all = query
        all.before = nil
        return all
    }
}

private struct AuditRow: View {
    let visit: DeskVisit
    let entry: Audit.Entry

    var body: some View {
        tr {
            td { visit.moment(entry.at) }
            td { a(href: AuditRoute.log(AuditQuery(actor: entry.actor)).link) { entry.actor } }
            td { entry.action }
            td { a(href: AuditRoute.log(AuditQuery(object: entry.object)).link) { entry.object } }
            td {
                entry.detail
                if !entry.before.isEmpty || !entry.after.isEmpty {
                    if !entry.detail.isEmpty { br() }
                    AuditWords(visit.language).change(entry.before, entry.after)
                }
            }
        }
    }
}
