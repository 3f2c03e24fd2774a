import AfterSales
import Desk
import HTTPTypes
import Hummingbird

/// Saying that a credit was given by hand, or cannot be.
struct CreditPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.post("/desk/credits/given") { request, context in
            let actor = try context.require(.giveCredits)
            _ = try await site.desk.confirmCredit(
                request.refund, note: context.form.text("note"), by: actor, at: site.now)
            await site.ports.dispatch()
            return Response.redirect(to: MoneyRoute.tab(.credits))
        }
        router.post("/desk/credits/refused") { request, context in
            let actor = try context.require(.giveCredits)
            let why = context.form.text("why")
            guard !why.isEmpty else { throw Form.Problem.malformed }
            _ = try await site.desk.refuseCredit(
                request.refund, because: why, by: actor, at: site.now)
            await site.ports.dispatch()
            return Response.redirect(to: MoneyRoute.tab(.failed))
        }
    }
}

extension Request {
    fileprivate var refund: String { uri.queryParameters["refund"].map { String($0) } ?? "" }
}
