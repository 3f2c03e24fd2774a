import AfterSales
import Desk
import Hummingbird
import Storage

/// The back office: queues, search, files.
struct BackOfficePages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk") { _, context in
            try context.require(.readQueues)
            return Response.redirect(to: DeskRoute.queue(.review, page: 1))
        }
        router.get("/desk/queue/:queue") { try await queue($0, $1) }
        router.get("/desk/search") { try await search($0, $1) }
        CaseFilePages(site: site).add(to: router)
        DeskConversationPages(site: site).add(to: router)
        OrderFilePages(site: site).add(to: router)
    }

    private func queue(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .readQueues)
        guard let queue = DeskQueue(rawValue: try context.parameters.require("queue")) else {
            throw NotFound.here
        }
        let asked = request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1
        let page = min(max(asked, 1), 10_000)
        let rows = try await site.database.read { transaction in
            try DeskQueues(transaction).rows(
                in: queue, at: visit.now, limit: QueuePage.length,
                offset: (page - 1) * QueuePage.length)
        }
        return .page(QueuePage(visit: visit, queue: queue, rows: rows, page: page))
    }

    private func search(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .search)
        let typed = request.uri.queryParameters["q"].map { String($0) } ?? ""
        let text = String(typed.trimmed.prefix(200))
        let (cases, orders) = try await site.database.write { transaction in
            try Audit(transaction).note(
                "search", on: "orders", by: visit.actor.name, detail: text, at: visit.now)
            return (
                try DeskQueues(transaction).rows(
                    ofCase: LabelNumber.caseNumber(scanned: text) ?? text),
                try OrderSearch(transaction).rows(text)
            )
        }
        return .page(SearchPage(visit: visit, text: text, cases: cases, orders: orders))
    }
}

extension PageContext {
    /// The version of the record that the form's page showed, and how much of its journal.
    ///
    /// - Throws: ``Form/Problem/malformed`` where the form does not say.
    func seen() throws -> (version: Int64, events: Int) {
        guard let version = form[FormField.seen].flatMap({ Int64($0) }),
            let events = form["events"].flatMap({ Int($0) }), events >= 0
        else { throw Form.Problem.malformed }
        return (version, events)
    }
}
