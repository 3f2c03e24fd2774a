import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// The account that a transfer goes to: typed, then proved by a code that only whoever reads the
/// order's mail has. A browser that was left open is not enough.
struct PayoutPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/case/:number/account") { request, context in
            Response.page(try await form(request, context))
        }
        router.post("/case/:number/account") { try await give($0, $1) }
        router.get("/case/:number/account/code/:lookup") { request, context in
            Response.page(try await code(request, context))
        }
        router.post("/case/:number/account/code/:lookup") { try await prove($0, $1) }
    }

    /// The case, where a transfer of it waits.
    private func waiting(
        _ request: Request, _ context: PageContext
    ) async throws -> (visit: CustomerVisit, found: Case) {
        let visit = try await site.customer(request, context)
        let number = try context.parameters.require("number")
        guard let found = visit.record.case(number), visit.record.awaitsAccount(number) else {
            throw NotFound.here
        }
        return (visit, found)
    }

    private func form(
        _ request: Request, _ context: PageContext
    ) async throws -> PayoutPage {
        let (visit, found) = try await waiting(request, context)
        let order = visit.order.number
        let known = try await site.database.read { try PayoutAccounts($0).find(order) }
        return PayoutPage(visit: visit, found: found, known: known)
    }

    private func give(_ request: Request, _ context: PageContext) async throws -> Response {
        var page = try await form(request, context)
        let words = PayoutWords(language: context.visit.language)
        page.holder = context.form.text("holder")
        page.iban = context.form.text("iban")
        if page.holder.isEmpty { page.problems.append(FieldProblem("holder", words.noHolder)) }
        if page.holder.count > Desk.holderLength {
            page.problems.append(FieldProblem("holder", words.holderTooLong))
        }
        if !page.holder.isEmpty, SEPAText(page.holder).text.isEmpty {
            page.problems.append(FieldProblem("holder", words.notLatin))
        }
        let iban: IBAN
        do throws(IBAN.Problem) {
            iban = try IBAN(page.iban)
        } catch {
            page.problems.append(FieldProblem("iban", words.sentence(error)))
            return .page(page, status: .unprocessableContent)
        }
        guard page.problems.isEmpty else { return .page(page, status: .unprocessableContent) }
        let order = page.visit.order
        let now = site.now
        do {
            let asked = try await site.signIn.ask(
                order: order.number, email: order.customer.email,
                network: context.visit.network, at: now)
            try await site.desk.give(
                account: iban, of: page.holder, for: order.number, at: now)
            try await site.signIn.send(asked, goal: nil, by: site.ports.mailer, at: now)
            return .redirect(
                to: PayoutRoute.code(case: page.found.number, lookup: asked.lookup))
        } catch let error as TooManyTries {
            let moment = try await site.moment(error.next, context)
            page.problems = [FieldProblem("iban", words.tooMany(until: moment))]
            return .page(page, status: .tooManyRequests)
        }
    }

    private func code(
        _ request: Request, _ context: PageContext
    ) async throws -> PayoutCodePage {
        let (visit, found) = try await waiting(request, context)
        let order = visit.order.number
        guard let known = try await site.database.read({ try PayoutAccounts($0).find(order) })
        else { throw NotFound.here }
        return PayoutCodePage(
            visit: visit, found: found, account: known,
            lookup: try context.parameters.require("lookup"))
    }

    private func prove(_ request: Request, _ context: PageContext) async throws -> Response {
        var page = try await code(request, context)
        let words = SignInWords(language: context.visit.language)
        let order = page.visit.order.number
        do {
            let token = try await site.signIn.enter(
                code: String(context.form.text("code").prefix(32)), lookup: page.lookup,
                order: order, network: context.visit.network, device: context.visit.device,
                at: site.now)
            _ = try await site.desk.prove(
                account: page.account.iban, for: order, at: site.now)
            await site.ports.dispatch()
            if let old = context.visit.customer { try await site.sessions.end(old.id) }
            var response = Response.redirect(to: Route.caseFile(number: page.found.number))
            response.set(.customer, token)
            return response
        } catch CustomerSignIn.Problem.wrongCode(let left) {
            page.problem = words.wrongCode(left: left)
        } catch CustomerSignIn.Problem.noLongerValid {
            page.problem = words.over
        } catch let error as TooManyTries {
            page.problem = words.tooMany(until: try await site.moment(error.next, context))
        }
        return .page(page, status: .unprocessableContent)
    }
}

extension OrderRecord {
    /// Whether a transfer of the case has not left and needs to know where to.
    func awaitsAccount(_ caseNumber: String) -> Bool {
        liveInstructions(of: caseNumber).contains {
            $0.method == .bankTransfer && $0.state == .requested
        }
    }
}
