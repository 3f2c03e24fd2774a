import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// The choice of requests, and the withdrawal that is one click away from every page.
struct KindPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/form") { request, context in
            let visit = try await site.customer(request, context, goal: .form)
            let line = request.uri.queryParameters["line"].flatMap { visit.order.line(String($0)) }
            return Response.page(KindsPage(visit: visit, line: line))
        }
        router.get("/withdrawal") { request, context in
            let visit = try await site.customer(request, context, goal: .withdrawal)
            return Response.page(WithdrawalPage(form: Self.everything(visit)))
        }
        router.post("/withdrawal") { try await declare($0, $1) }
    }

    /// A withdrawal from all that is left.
    private static func everything(_ visit: CustomerVisit) -> QuestionForm {
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = visit.order.lines.compactMap { line in
            let free = visit.record.freeUnits(line, for: .return)
            return free > 0 ? .init(line: line.id, quantity: free) : nil
        }
        return QuestionForm(
            visit: visit, request: request, typed: LinesFields.fields(of: request, in: visit))
    }

    private func declare(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await site.customer(request, context, goal: .withdrawal)
        var form = Self.everything(visit)
        form.typed = context.form
        LinesFields.read(&form)
        guard form.problems.isEmpty else {
            return .page(WithdrawalPage(form: form), status: .unprocessableContent)
        }
        // A withdrawal is not sent from door to door: it takes the way that is open to it.
        let quoted = try await site.desk.quote(
            form.request, on: visit.order.number, by: site.customerActor, at: visit.now)
        let named = quoted.decision?.lines.compactMap(\.channel) ?? []
        if named.contains(.form) { form.request.channel = .form }
        let draft = Draft(
            id: Secret.token(site.ports.random), order: visit.order.number,
            request: form.request, createdAt: site.now)
        try await site.database.write { try Drafts($0).save(draft) }
        return .redirect(to: Route.confirmWithdrawal(draft: draft.id))
    }
}
