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
        TemplatePages(site: site).add(to: router)
        OrderFilePages(site: site).add(to: router)
        DeskViewPages(site: site).add(to: router)
        BulkPages(site: site).add(to: router)
        NotePages(site: site).add(to: router)
        KeyPages(site: site).add(to: router)
        StatementDeskPages(site: site).add(to: router)
        LawPages(site: site).add(to: router)
        MoneyPages(site: site).add(to: router)
    }

    private func queue(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .readQueues)
        guard let queue = DeskQueue(rawValue: try context.parameters.require("queue")) else {
            throw NotFound.here
        }
        let query = request.uri.queryParameters
        let asked = query["page"].flatMap { Int($0) } ?? 1
        let page = min(max(asked, 1), 10_000)
        let filter = QueueFilter { name in query[Substring(name)].map { String($0) } }
        let (rows, windows) = try await site.database.read { transaction in
            let rows = try DeskQueues(transaction).rows(
                in: queue, filter: filter, zone: visit.zone, at: visit.now,
                limit: QueuePage.length, offset: (page - 1) * QueuePage.length)
            return (rows, try Policies(transaction).windows(of: rows.map(\.policy)))
        }
        return .page(
            QueuePage(
                visit: visit, queue: queue, filter: filter, rows: rows, windows: windows,
                page: page, lawFindings: try await LawPages(site: site).count(for: visit)))
    }

    private func search(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .search)
        let typed = request.uri.queryParameters["q"].map { String($0) } ?? ""
        let text = String(typed.trimmed.prefix(200))
        let (cases, windows, orders) = try await site.database.write { transaction in
            try Audit(transaction).note(
                "search", on: "orders", by: visit.actor.name, detail: CardNumbers.masked(text),
                at: visit.now)
            let search = OrderSearch(transaction)
            let numbers = [LabelNumber.caseNumber(scanned: SearchText.code(text)) ?? text]
            let cases = try DeskQueues(transaction).rows(
                ofCases: text.isEmpty ? [] : numbers + SearchTerms(transaction).cases(letter: text))
            return (
                cases, try Policies(transaction).windows(of: cases.map(\.policy)),
                try search.rows(text)
            )
        }
        return .page(
            SearchPage(visit: visit, text: text, cases: cases, windows: windows, orders: orders))
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
