import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// What the staff write to customers.
struct DeskConversationPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/case/:number/messages") { try await page($0, $1, status: .ok) }
        router.post("/desk/case/:number/messages") { try await write($0, $1) }
        router.post("/desk/case/:number/messages/done") { try await needsNoAnswer($0, $1) }
    }

    private func write(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.writeMessage)
        let number = try context.parameters.require("number")
        let text = context.form.masked("message")
        if let problem = QuestionWords(language: context.visit.language).problem(ofMessage: text) {
            return try await page(
                request, context, problem: problem, status: .unprocessableContent)
        }
        let written = try await site.desk.write(
            NewMessage(caseNumber: number, text: text, seen: try context.seenNumber()),
            by: actor, at: site.now)
        guard written != .overtaken else {
            return try await page(request, context, isOvertaken: true, status: .conflict)
        }
        await site.ports.dispatch()
        return .redirect(to: DeskRoute.caseFile(number: number))
    }

    private func needsNoAnswer(
        _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let actor = try context.require(.writeMessage)
        let number = try context.parameters.require("number")
        let isDone = try await site.desk.needsNoAnswer(
            case: number, seen: try context.seenNumber(), by: actor, at: site.now)
        return isDone
            ? .redirect(to: DeskRoute.caseFile(number: number))
            : try await page(request, context, isOvertaken: true, status: .conflict)
    }

    private func page(
        _ request: Request, _ context: PageContext, problem: String? = nil,
        isOvertaken: Bool = false, status: HTTPResponse.Status
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .readMessages)
        let number = try context.parameters.require("number")
        let file = try await site.desk.openFile(case: number, by: visit.actor, at: visit.now)
        guard let found = file.case else { throw NotFound.here }
        return .page(
            DeskConversationPage(
                visit: visit, file: file, found: found, typed: context.form, problem: problem,
                isOvertaken: isOvertaken),
            status: status)
    }
}
