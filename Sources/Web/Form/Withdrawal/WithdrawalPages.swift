import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// The withdrawal function (Directive 2011/83/EU, article 11a), one click away from every page:
/// declared here, confirmed on the next page, acknowledged by mail.
struct WithdrawalPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/withdrawal") { request, context in
            do {
                let visit = try await site.customer(request, context, goal: .withdrawal)
                return try await site.withdrawalPage(visit)
            } catch is NotSignedIn {
                var page = HomePage(frame: Frame(context, request, site), goal: .withdrawal)
                page.ways = try await site.withdrawalWays(page.frame, for: page.goal)
                return .page(page)
            }
        }
        router.post("/withdrawal") { try await declare($0, $1) }
    }

    private func declare(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await site.customer(request, context, goal: .withdrawal)
        var form = QuestionForm.withdrawal(visit)
        form.typed = context.form
        LinesFields.read(&form)
        guard form.problems.isEmpty else {
            return try await site.withdrawalPage(visit, form)
        }
        let quoted = try await site.desk.quote(
            form.request, on: visit.order.number, by: site.customerActor, at: visit.now)
        form.request.takeOpenWay(named: quoted)
        var draft = Draft(
            id: Secret.token(site.ports.random), order: visit.order.number,
            request: form.request, createdAt: site.now)
        draft.isWithdrawal = true
        draft.answered = Set(Question.all(for: form.request, in: visit).map(\.rawValue))
        let kept = draft
        try await site.database.write { try Drafts($0).save(kept) }
        return .redirect(to: Route.confirmWithdrawal(draft: kept.id))
    }
}

extension Site {
    /// The declaration, or what remains where there is nothing to declare.
    fileprivate func withdrawalPage(
        _ visit: CustomerVisit, _ failed: QuestionForm? = nil
    ) async throws -> Response {
        let form = failed ?? .withdrawal(visit)
        let ways = try await withdrawalWays(visit.frame, for: .withdrawal)
        if let end = visit.rules.withdrawalEnds(for: visit.order), end < visit.now {
            return .page(WithdrawalOverPage(visit: visit, end: end, ways: ways))
        }
        return .page(
            WithdrawalPage(form: form, ways: ways),
            status: form.problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// How else to withdraw, beside the pages of the withdrawal function; `nil` on others.
    func withdrawalWays(_ frame: Frame, for goal: SignInGoal?) async throws -> WithdrawalWays? {
        guard goal == .withdrawal else { return nil }
        return WithdrawalWays(frame: frame, policy: try await desk.policyInForce(at: now))
    }
}

extension QuestionForm {
    /// A withdrawal from all that is left and that the law does not except.
    static func withdrawal(_ visit: CustomerVisit) -> QuestionForm {
        let request = visit.record.wholeWithdrawal()
        return QuestionForm(
            visit: visit, request: request, typed: LinesFields.fields(of: request, in: visit))
    }
}
