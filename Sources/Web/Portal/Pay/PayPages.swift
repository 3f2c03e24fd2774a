import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Storage
import Wording

/// Paying a return fee or a difference, on the sandbox's page.
struct PayPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/pay/:number") { try await show($0, $1) }
        router.get("/pay/:number/back") { try await comeBack($0, $1) }
        router.post("/pay/:number") { try await pay($0, $1) }
    }

    private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let (visit, found) = try await due(request, context)
        let back = Response.redirect(to: Route.caseFile(number: found.number))
        guard found.amountDue > 0 else { return back }
        switch site.ports.payments {
        case .testPage: return .page(PayPage(visit: visit, found: found))
        case .none: return .page(ProviderPayPage(visit: visit, found: found, state: .notSetUp))
        case .provider(let collector):
            switch try await start(found, visit, by: collector) {
            case .nothingDue: return back
            case .page(let url):
                return .page(
                    ProviderPayPage(
                        visit: visit, found: found,
                        state: Link(external: url).map { .open($0) } ?? .notNow))
            case .notNow(let problem):
                site.logger.warning(
                    "no page to pay on",
                    metadata: ["case": "\(found.number)", "why": "\(problem)"])
                return .page(
                    ProviderPayPage(visit: visit, found: found, state: .notNow),
                    status: .serviceUnavailable)
            }
        }
    }

    /// Opens the provider's page, or finds the one that is open: showing ours twice changes
    /// nothing.
    private func start(
        _ found: Case, _ visit: CustomerVisit, by collector: any PaymentCollector
    ) async throws -> Desk.ChargeStart {
        let base = site.settings.baseURL
        return try await site.desk.startCharge(
            found.number,
            saying: ChargePage(
                title: PayWords(language: visit.language).purpose(found),
                language: visit.language.code,
                paidURL: base + Route.payBack(case: found.number).link.url,
                backURL: base + Route.pay(case: found.number).link.url),
            by: collector, at: site.now)
    }

    /// Comes back from the provider's page, having paid there: what is true is read up at once.
    private func comeBack(_ request: Request, _ context: PageContext) async throws -> Response {
        let (visit, found) = try await due(request, context)
        if case .provider(let collector) = site.ports.payments,
            let purpose = found.awaitedPayment?.purpose,
            let charge = try await live(found, purpose)
        {
            try await site.desk.readCharge(charge, by: collector, at: site.now)
            site.dispatchInBackground()
            // Silence, or a page that does not say yet that it was paid.
            if try await live(found, purpose) != nil {
                return .page(ProviderPayPage(visit: visit, found: found, state: .checking))
            }
        }
        return .redirect(to: Route.caseFile(number: found.number))
    }

    private func live(
        _ found: Case, _ purpose: Charges.Charge.Purpose
    ) async throws -> Charges.Charge? {
        try await site.database.read { transaction in
            try Charges(transaction).live(found.number, purpose)
        }
    }

    private func due(
        _ request: Request, _ context: PageContext
    ) async throws -> (CustomerVisit, Case) {
        let visit = try await site.customer(request, context)
        let number = try context.parameters.require("number")
        guard let found = visit.record.case(number) else { throw NotFound.here }
        return (visit, found)
    }

    private func pay(_ request: Request, _ context: PageContext) async throws -> Response {
        let (visit, found) = try await due(request, context)
        let number = found.number
        // Only the test page is paid here: a real one is paid at its provider.
        guard case .testPage = site.ports.payments else { throw NotFound.here }
        // Nothing is due any more: it was paid, by the first of two clicks too.
        guard found.amountDue > 0 else { return .redirect(to: Route.caseFile(number: number)) }
        guard context.form["card"] == "accept" else {
            return .page(
                PayPage(visit: visit, found: found, wasDeclined: true),
                status: .unprocessableContent)
        }
        let seen = context.form[FormField.seen] ?? ""
        do {
            _ = try await site.desk.onCase(
                number, by: site.customerActor, at: site.now
            ) { work in
                guard let current = work.record.case(number), current.stamp == seen else {
                    throw CasePages.Stale()
                }
                if current.state == .awaitingFee {
                    try work.payFee(number)
                } else {
                    try work.payLink(number)
                }
            }
            site.dispatchInBackground()
        } catch is CasePages.Stale {
            let (visit, found) = try await due(request, context)
            guard found.amountDue > 0 else {
                return .redirect(to: Route.caseFile(number: number))
            }
            return .page(PayPage(visit: visit, found: found), status: .conflict)
        }
        return .redirect(to: Route.caseFile(number: number))
    }
}
