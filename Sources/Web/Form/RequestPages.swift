import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// A request, question by question, to its check. Answers are kept after each page, so that a
/// visitor may leave, come back, and go back.
struct RequestPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.post("/begin/:kind") { try await begin($0, $1) }
        CheckPages(site: site).add(to: router)
        router.post("/request/:draft/drop") { request, context in
            try await site.onDraft(request, context) { _, draft in
                try await site.database.write { try Drafts($0).remove(draft.id) }
                return .redirect(to: Route.order)
            }
        }
        router.get("/request/:draft/fee") { request, context in
            try await site.onDraft(request, context) { visit, draft in
                var form = QuestionForm(visit: visit, request: draft.request, typed: Form())
                form.typed = Form(
                    request.uri.queryParameters.map {
                        (name: String($0.key), value: String($0.value))
                    })
                return .fragment(try await site.feeSentence(form))
            }
        }
        router.get("/request/:draft/:question") { request, context in
            try await site.onDraft(request, context) { try await show($0, $1, request, context) }
        }
        router.post("/request/:draft/:question") { request, context in
            try await site.onDraft(request, context) { try await answer($0, $1, context) }
        }
    }

    private func begin(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await site.customer(request, context)
        let name = try context.parameters.require("kind")
        guard let kind = CaseKind(rawValue: name), kind != .adjustment else {
            throw NotFound.here
        }
        let asked = CaseRequest.beginning(kind, line: context.form["line"], in: visit)
        let draft = Draft(
            id: Secret.token(site.ports.random), order: visit.order.number, request: asked,
            createdAt: site.now)
        try await site.database.write { try Drafts($0).save(draft) }
        return .redirect(to: visit.route(draft, after: nil))
    }

    private func show(
        _ visit: CustomerVisit, _ draft: Draft, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let question = try self.question(context)
        let kept = draft.unfinished[question.rawValue].map { fields in
            Form(fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
        }
        let typed = kept ?? question.fields(of: draft.request, in: visit)
        var form = try await site.questionForm(question, visit, draft.request, typed: typed)
        let query = request.uri.queryParameters
        form.find = String((query["find"].map(String.init) ?? "").prefix(100)).trimmed
        form.situation = query["situation"].flatMap { HelpSituation(rawValue: String($0)) }
        return .page(QuestionPage(draft: draft, question: question, form: form))
    }

    private func answer(
        _ visit: CustomerVisit, _ draft: Draft, _ context: PageContext
    ) async throws -> Response {
        let question = try self.question(context)
        let goal = FormGoal(context.form)
        let form = try await site.questionForm(
            question, visit, draft.request, typed: context.form)
        let answer = try await site.database.write { transaction in
            // Another page of the same request may have been answered meanwhile.
            guard let current = try Drafts(transaction).find(draft.id), current.caseNumber == nil
            else { throw NotFound.here }
            let answer = DraftAnswer(question, form, to: current, goal)
            if answer.isKept { try Drafts(transaction).save(answer.draft) }
            return answer
        }
        switch goal {
        case .onward where !answer.isKept:
            return .page(
                QuestionPage(draft: answer.draft, question: question, form: answer.form),
                status: .unprocessableContent)
        case .onward: return .redirect(to: visit.route(answer.draft, after: question))
        case .stay:
            return .redirect(to: Route.question(draft: draft.id, name: question.rawValue))
        case .leave(.question(let other)):
            return .redirect(to: Route.question(draft: draft.id, name: other.rawValue))
        case .leave(.check): return .redirect(to: Route.check(draft: draft.id))
        case .leave(.order): return .redirect(to: Route.order)
        }
    }

    private func question(_ context: PageContext) throws -> Question {
        let name = try context.parameters.require("question")
        guard let question = Question(rawValue: name) else { throw NotFound.here }
        return question
    }
}

extension CaseRequest {
    /// A request as it begins: what can be known without asking.
    static func beginning(
        _ kind: CaseKind, line: String?, in visit: CustomerVisit
    ) -> CaseRequest {
        var request = CaseRequest(kind: kind, channel: kind == .return ? .portal : .form)
        let free = visit.order.lines.map { ($0, visit.record.freeUnits($0, for: kind)) }
            .filter { $0.1 > 0 }
        if kind != .modification {
            let chosen = free.first { $0.0.id == line } ?? (free.count == 1 ? free.first : nil)
            if let chosen { request.lines = [.init(line: chosen.0.id, quantity: chosen.1)] }
            if kind == .cancellation, line == nil {
                request.lines = free.map { .init(line: $0.0.id, quantity: $0.1) }
            }
        }
        let offered = visit.resolutions(for: kind)
        if !offered.contains(.refund), let first = offered.first { request.resolution = first }
        return request
    }
}
