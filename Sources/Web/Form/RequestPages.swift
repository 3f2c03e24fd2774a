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
        router.get("/request/:draft/check") { try await showCheck($0, $1) }
        router.post("/request/:draft/check") { try await send($0, $1) }
        router.post("/request/:draft/channel") { try await changeChannel($0, $1) }
        router.get("/request/:draft/:question") { try await show($0, $1) }
        router.post("/request/:draft/:question") { try await answer($0, $1) }
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

    private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let (visit, draft) = try await open(request, context)
        if let number = draft.caseNumber { return .redirect(to: Route.caseFile(number: number)) }
        let question = try self.question(context)
        var form = try await questionForm(question, visit, draft.request)
        form.typed = question.fields(of: draft.request, in: visit)
        return page(question, form, draft, .ok)
    }

    private func answer(_ request: Request, _ context: PageContext) async throws -> Response {
        let (visit, draft) = try await open(request, context)
        if let number = draft.caseNumber { return .redirect(to: Route.caseFile(number: number)) }
        let question = try self.question(context)
        var form = try await questionForm(question, visit, draft.request)
        form.typed = context.form
        question.read(&form)
        guard form.problems.isEmpty else {
            return page(question, form, draft, .unprocessableContent)
        }
        var answered = draft
        answered.request = form.request
        let kept = answered
        try await site.database.write { try Drafts($0).save(kept) }
        return .redirect(to: visit.route(kept, after: question))
    }

    private func question(_ context: PageContext) throws -> Question {
        let name = try context.parameters.require("question")
        guard let question = Question(rawValue: name) else { throw NotFound.here }
        return question
    }

    private func questionForm(
        _ question: Question, _ visit: CustomerVisit, _ request: CaseRequest
    ) async throws -> QuestionForm {
        var form = QuestionForm(visit: visit, request: request, typed: Form())
        if question == .exchange || question == .changes {
            form.products = try await site.database.read { try Catalogue($0).all() }
        }
        return form
    }

    private func page(
        _ question: Question, _ form: QuestionForm, _ draft: Draft, _ status: HTTPResponse.Status
    ) -> Response {
        let all = Question.all(for: draft.request, in: form.visit)
        let place = all.firstIndex(of: question) ?? 0
        return .page(
            QuestionPage(
                draft: draft.id, question: question, step: (place + 1, all.count + 1),
                form: form, previous: place > 0 ? all[place - 1] : nil),
            status: status)
    }

    /// The draft of the address, where it belongs to the visitor's order.
    func open(
        _ request: Request, _ context: PageContext
    ) async throws -> (CustomerVisit, Draft) {
        let visit = try await site.customer(request, context)
        let id = try context.parameters.require("draft")
        let draft = try await site.database.read { try Drafts($0).find(id) }
        guard let draft, draft.order == visit.order.number else { throw NotFound.here }
        return (visit, draft)
    }
}

// MARK: - The check

extension RequestPages {
    private func showCheck(_ request: Request, _ context: PageContext) async throws -> Response {
        let (visit, draft) = try await open(request, context)
        if let number = draft.caseNumber { return .redirect(to: Route.caseFile(number: number)) }
        do {
            let quoted = try await site.desk.quote(
                draft.request, on: draft.order, by: site.customerActor, at: visit.now)
            var page = CheckPage(visit: visit, draft: draft, quoted: quoted)
            page.isWithdrawal = request.uri.queryParameters["as"] == "withdrawal"
            return .page(page)
        } catch let refusal as CaseRefusal {
            return refused(refusal, visit, draft)
        }
    }

    private func refused(
        _ refusal: CaseRefusal, _ visit: CustomerVisit, _ draft: Draft
    ) -> Response {
        .page(
            RefusalPage(visit: visit, draft: draft, refusal: refusal),
            status: .unprocessableContent)
    }

    private func send(_ request: Request, _ context: PageContext) async throws -> Response {
        let (visit, draft) = try await open(request, context)
        let sent: SentDraft
        do {
            sent = try await site.desk.send(
                draft: draft.id, of: draft.order, seen: context.form[FormField.seen] ?? "",
                by: site.customerActor, at: visit.now)
        } catch let refusal as CaseRefusal {
            return refused(refusal, visit, draft)
        }
        switch sent {
        case .openedBefore(let number): return .redirect(to: Route.caseFile(number: number))
        case .changed(let quoted), .redirected(let quoted):
            return .page(
                CheckPage(visit: visit, draft: draft, quoted: quoted, hasChanged: true),
                status: .conflict)
        case .opened(let performed):
            site.dispatchInBackground()
            guard let found = performed.case else { return .redirect(to: Route.order) }
            let isToPay = found.state == .awaitingFee
            return .redirect(
                to: isToPay ? Route.pay(case: found.number) : .caseFile(number: found.number))
        }
    }

    /// Goes on by the channel that the decision named.
    private func changeChannel(
        _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let (visit, draft) = try await open(request, context)
        guard draft.caseNumber == nil else { return .redirect(to: Route.check(draft: draft.id)) }
        let quoted = try await site.desk.quote(
            draft.request, on: draft.order, by: site.customerActor, at: visit.now)
        var moved = draft
        let named = quoted.decision?.lines.compactMap(\.channel) ?? []
        guard let channel = named.first(where: { $0 == .form || $0 == .portal }) else {
            return .redirect(to: Route.check(draft: draft.id))
        }
        moved.request.channel = channel
        let kept = moved
        try await site.database.write { try Drafts($0).save(kept) }
        return .redirect(to: Route.check(draft: draft.id))
    }
}

extension Site {
    /// Carries out what was just stored, without keeping the visitor waiting.
    func dispatchInBackground() {
        let dispatch = ports.dispatch
        Task { await dispatch() }
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

extension CustomerVisit {
    /// The page after a question; `nil`: the first.
    func route(_ draft: Draft, after question: Question?) -> Route {
        let all = Question.all(for: draft.request, in: self)
        let next = question.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        return all.indices.contains(next)
            ? .question(draft: draft.id, name: all[next].rawValue) : .check(draft: draft.id)
    }
}
