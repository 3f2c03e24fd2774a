import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// The last page of a request, and its sending.
struct CheckPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/request/:draft/check") { request, context in
            try await site.onDraft(request, context) { visit, draft in
                var draft = draft
                if request.uri.queryParameters["as"] == "withdrawal" { draft.isWithdrawal = true }
                return try await show(visit, draft)
            }
        }
        router.post("/request/:draft/check") { request, context in
            try await site.onDraft(request, context) { try await send($0, $1, context) }
        }
        router.post("/request/:draft/channel") { request, context in
            try await site.onDraft(request, context) { try await changeChannel($0, $1) }
        }
    }

    private func show(_ visit: CustomerVisit, _ draft: Draft) async throws -> Response {
        if let open = visit.openQuestion(of: draft) {
            return .redirect(to: Route.question(draft: draft.id, name: open.rawValue))
        }
        do {
            let quoted = try await site.desk.quote(
                draft.request, on: draft.order, by: site.customerActor, at: visit.now)
            return .page(try await page(visit, draft, quoted))
        } catch let refusal as CaseRefusal {
            return refused(refusal, visit, draft)
        }
    }

    private func page(
        _ visit: CustomerVisit, _ draft: Draft, _ quoted: Desk.Performed
    ) async throws -> CheckPage {
        let changes = draft.request.changes
        let skus = Set((changes?.add ?? []).map(\.sku) + [draft.request.exchangeFor?.sku ?? ""])
        let products = try await site.database.read { try Catalogue($0).products(skus) }
        return CheckPage(
            visit: visit, draft: draft, quoted: quoted, products: products,
            seen: try quoted.digest(of: draft.request))
    }

    private func refused(
        _ refusal: CaseRefusal, _ visit: CustomerVisit, _ draft: Draft
    ) -> Response {
        .page(
            RefusalPage(visit: visit, draft: draft, refusal: refusal),
            status: .unprocessableContent)
    }

    private func send(
        _ visit: CustomerVisit, _ draft: Draft, _ context: PageContext
    ) async throws -> Response {
        if let open = visit.openQuestion(of: draft) {
            return .redirect(to: Route.question(draft: draft.id, name: open.rawValue))
        }
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
            var current = try await page(visit, draft, quoted)
            current.hasChanged = true
            return .page(current, status: .conflict)
        case .opened(let performed):
            site.dispatchInBackground()
            guard let found = performed.case else { return .redirect(to: Route.order) }
            let isToPay = found.state == .awaitingFee
            return .redirect(
                to: isToPay ? Route.pay(case: found.number) : .caseFile(number: found.number))
        }
    }

    /// Goes on by the channel that the decision named.
    private func changeChannel(_ visit: CustomerVisit, _ draft: Draft) async throws -> Response {
        let quoted = try await site.desk.quote(
            draft.request, on: draft.order, by: site.customerActor, at: visit.now)
        let named = quoted.decision?.lines.compactMap(\.channel) ?? []
        if let channel = named.first(where: { $0 == .form || $0 == .portal }) {
            try await site.database.write { transaction in
                guard var current = try Drafts(transaction).find(draft.id) else { return }
                current.request.channel = channel
                try Drafts(transaction).save(current)
            }
        }
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
