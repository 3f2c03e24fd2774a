import AfterSales
import Desk
import HTTPTypes
import Hummingbird

/// Paying a return fee or a difference, on the sandbox's page.
struct PayPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/pay/:number") { request, context in
            let (visit, found) = try await due(request, context)
            guard found.amountDue > 0 else {
                return Response.redirect(to: Route.caseFile(number: found.number))
            }
            return Response.page(PayPage(visit: visit, found: found))
        }
        router.post("/pay/:number") { try await pay($0, $1) }
    }

    private func due(
        _ request: Request, _ context: PageContext
    ) async throws -> (CustomerVisit, Case) {
        let visit = try await site.customer(request, context)
        let number = try context.parameters.require("number")
        guard let found = visit.record.case(number) else { throw NotFound.here }
        return (visit, found)
    }

    private func pay(_ request: Request, _ context: PageContext) async throws -> Response {
        let (visit, found) = try await due(request, context)
        let number = found.number
        // Nothing is due any more: it was paid, by the first of two clicks too.
        guard found.amountDue > 0 else { return .redirect(to: Route.caseFile(number: number)) }
        guard context.form["card"] == "accept" else {
            return .page(
                PayPage(visit: visit, found: found, wasDeclined: true),
                status: .unprocessableContent)
        }
        let seen = context.form[FormField.seen] ?? ""
        do {
            _ = try await site.desk.onCase(
                number, by: site.customerActor, at: site.now
            ) { work in
                guard let current = work.record.case(number), current.stamp == seen else {
                    throw CasePages.Stale()
                }
                if current.state == .awaitingFee {
                    try work.payFee(number)
                } else {
                    try work.payLink(number)
                }
            }
            site.dispatchInBackground()
        } catch is CasePages.Stale {
            let (visit, found) = try await due(request, context)
            guard found.amountDue > 0 else {
                return .redirect(to: Route.caseFile(number: number))
            }
            return .page(PayPage(visit: visit, found: found), status: .conflict)
        }
        return .redirect(to: Route.caseFile(number: number))
    }
}
