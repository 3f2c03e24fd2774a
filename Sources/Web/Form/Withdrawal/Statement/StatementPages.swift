import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage
import Wording

/// The withdrawal function without signing in (Directive 2011/83/EU, article 11a): declared,
/// confirmed, acknowledged. Nothing about an order is shown, whoever asks, and the same is done
/// whether there is one.
struct StatementPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.post("/withdrawal/statement") { try await declare($0, $1) }
        router.post("/withdrawal/statement/confirm") { try await confirm($0, $1) }
        router.get("/withdrawal/received/:token") { try await showReceived($0, $1) }
    }

    private func declare(_ request: Request, _ context: PageContext) async throws -> Response {
        let form = StatementForm(frame: Frame(context, request, site), reading: context.form)
        guard form.problems.isEmpty else { return try await again(form) }
        let token = Secret.token(site.ports.random)
        return .page(StatementConfirmPage(form: form, token: token))
    }

    private func confirm(_ request: Request, _ context: PageContext) async throws -> Response {
        var form = StatementForm(frame: Frame(context, request, site), reading: context.form)
        let token = context.form.text(StatementForm.Field.token)
        if context.form[StatementForm.Field.edit] != nil {
            return try await again(form, status: .ok)
        }
        guard form.problems.isEmpty, token.utf8.count == 64 else { return try await again(form) }
        let now = site.now
        let statement = WithdrawalStatement(
            id: Secret.hash(token), at: now, name: form.name, order: form.order,
            email: form.email, goods: form.goods, language: form.frame.language.code)
        do {
            try await site.desk.take(statement, from: context.visit.network, at: now)
        } catch let error as TooManyTries {
            let moment = try await site.moment(error.next, context)
            let words = StatementWords(language: form.frame.language)
            form.problems = [
                FieldProblem(StatementForm.Field.order, words.tooMany(until: moment))
            ]
            return try await again(form, status: .tooManyRequests)
        }
        site.dispatchInBackground()
        return .redirect(to: StatementRoute.received(token: token))
    }

    /// The withdrawal page with what was typed and what is wrong with it.
    private func again(
        _ form: StatementForm, status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        var page = HomePage(frame: form.frame, goal: .withdrawal)
        page.ways = try await site.withdrawalWays(form.frame, for: .withdrawal)
        page.statement = form
        return .page(page, status: status)
    }

    private func showReceived(
        _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let token = try context.parameters.require("token")
        let found = try await site.database.read {
            try WithdrawalStatements($0).find(Secret.hash(token))
        }
        guard let found else { throw NotFound.here }
        return .page(
            StatementReceivedPage(
                frame: Frame(context, request, site), statement: found,
                moment: try await site.moment(found.at, context)))
    }
}
