import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

extension Site {
    /// Opens the draft of the address, where it belongs to the visitor's order.
    ///
    /// A visitor who is not signed in is led back to it afterwards; a draft that was sent leads to
    /// its case; any other is gone.
    func onDraft(
        _ request: Request, _ context: PageContext,
        _ act: (CustomerVisit, Draft) async throws -> Response
    ) async throws -> Response {
        let id = try context.parameters.require("draft")
        let place = context.parameters.get("question") ?? FormGoal.checkValue
        let visit = try await customer(
            request, context, goal: SignInGoal(draft: id, place: place))
        let draft = try await database.read { try Drafts($0).find(id) }
        guard let draft, draft.order == visit.order.number, visit.now <= draft.keptUntil else {
            return .page(DraftGonePage(visit: visit), status: .notFound)
        }
        if let number = draft.caseNumber { return .redirect(to: Route.caseFile(number: number)) }
        return try await act(visit, draft)
    }

    /// What a question's page needs beside the answers.
    func questionForm(
        _ question: Question, _ visit: CustomerVisit, _ request: CaseRequest, typed: Form
    ) async throws -> QuestionForm {
        var form = QuestionForm(visit: visit, request: request, typed: typed)
        switch question {
        case .exchange, .changes:
            form.products = try await database.read { try Catalogue($0).all(limit: 2000) }
        case .selfHelp:
            let skus = Set(visit.order.lines.map(\.sku))
            form.products = try await database.read {
                Array(try Catalogue($0).products(skus).values)
            }
        case .lines where request.kind == .return: form.fee = try await feeSentence(form)
        case .delivery, .reserves, .received, .cause:
            form.outlook = try await outlook(request, on: visit)
        default: break
        }
        return form
    }

    /// What the policy says to a request as it stands.
    private func outlook(
        _ request: CaseRequest, on visit: CustomerVisit
    ) async throws -> Decision? {
        let answers = try await desk.quotes(
            [request], on: visit.order.number, by: customerActor, at: visit.now)
        return try? answers.first?.get()
    }
}

extension Response {
    /// A sentence for a script to put into a page that is there.
    static func fragment(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
