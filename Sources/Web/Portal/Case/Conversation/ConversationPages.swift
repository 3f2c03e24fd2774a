import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// Takes in what customers write on their cases.
struct ConversationPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.post("/case/:number/message") { try await write($0, $1) }
    }

    private func write(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await site.customer(request, context)
        let number = try context.parameters.require("number")
        guard visit.record.case(number) != nil else { throw NotFound.here }
        let text = context.form.masked("message")
        let message = NewMessage(caseNumber: number, text: text, seen: try context.seenNumber())
        if let problem = QuestionWords(language: visit.language).problem(ofMessage: text) {
            return try await refused(problem, .unprocessableContent, request, context)
        }
        do {
            _ = try await site.desk.write(message, by: site.customerActor, at: site.now)
            return .redirect(to: ConversationRoute.customer(case: number))
        } catch let error as TooManyTries {
            let words = ConversationWords(language: visit.language)
            return try await refused(
                words.tooMany(until: visit.moment(error.next)), .tooManyRequests, request, context)
        }
    }

    /// The case's page, with what was typed and what is wrong with it.
    private func refused(
        _ problem: String, _ status: HTTPResponse.Status, _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        var page = try await CasePages(site: site).page(request, context)
        page.typed = context.form
        page.problems = [FieldProblem("message", problem)]
        return .page(page, status: status)
    }
}

extension PageContext {
    /// The number of the newest message or version that the form's page showed.
    ///
    /// - Throws: ``Form/Problem/malformed`` where the form does not say.
    func seenNumber() throws -> Int64 {
        guard let seen = form[FormField.seen].flatMap({ Int64($0) }) else {
            throw Form.Problem.malformed
        }
        return seen
    }
}

extension QuestionWords {
    /// What is wrong with a message; `nil`: nothing.
    func problem(ofMessage text: String) -> String? {
        let count = text.unicodeScalars.count
        if count == 0 { return missing }
        let limit = Conversation.longest
        return count > limit ? tooLong(count, limit: limit) : nil
    }
}
