import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// Withdrawals that were declared without signing in and wait for somebody.
struct StatementDeskPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/statements") { try await show($0, $1) }
        router.post("/desk/statements/:id/settle") { try await settle($0, $1) }
    }

    private func show(
        _ request: Request, _ context: PageContext, problem: FieldProblem? = nil, typed: String = ""
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .settleStatement)
        let rows = try await site.database.write { transaction in
            let open = try WithdrawalStatements(transaction).open()
            try Audit(transaction).note(
                "read", on: "statements", by: visit.actor.name, at: visit.now)
            return try open.map { statement in
                let number = CustomerSignIn.normalized(order: statement.order)
                let email = try OrderRecords(transaction).email(of: number)
                return StatementsPage.Row(
                    statement: statement, order: email == nil ? nil : number,
                    isTheirs: email == statement.email.lowercased())
            }
        }
        return .page(
            StatementsPage(visit: visit, rows: rows, problem: problem, typed: typed),
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func settle(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.settleStatement)
        let id = try context.parameters.require("id")
        let typed = context.form.text("case").uppercased()
        do {
            // Where a colleague was first, the list says so: the statement is no longer on it.
            _ = try await site.desk.settle(
                statement: id, as: typed.isEmpty ? nil : typed, by: actor, at: site.now)
            return .redirect(to: StatementDeskRoute.list)
        } catch CaseRefusal.caseNotFound {
            let words = StatementDeskWords(Frame(context, request, site).language)
            return try await show(
                request, context, problem: FieldProblem("case-" + id, words.noSuchCase(typed)),
                typed: typed)
        }
    }
}
