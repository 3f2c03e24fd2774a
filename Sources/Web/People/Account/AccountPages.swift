import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// One's own account: password, authenticator, recovery codes, sessions.
struct AccountPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/account") { try await account($0, $1, []) }
        router.post("/desk/account/password") { try await changePassword($0, $1) }
        router.get("/desk/account/authenticator") { try await offer($0, $1) }
        router.post("/desk/account/authenticator") { try await confirm($0, $1) }
        router.post("/desk/account/recovery-codes") { try await renewCodes($0, $1) }
        router.post("/desk/account/end-other-sessions") { _, context in
            try await site.sessions.endOthers(than: try context.requireSession(.ownAccount))
            return Response.redirect(to: LogInRoute.sessions)
        }
    }

    private func account(
        _ request: Request, _ context: PageContext, _ problems: [FieldProblem],
        isChanged: Bool = false
    ) async throws -> Response {
        let session = try context.requireSession(.ownAccount)
        guard let member = context.visit.member else { throw NotLoggedIn() }
        let page = AccountPage(
            frame: Frame(context, request, site), member: member,
            codesLeft: try await site.authenticators.codesLeft(of: member.login),
            isFresh: StepUp.isFresh(session, at: site.now), problems: problems,
            isChanged: isChanged)
        return .page(page, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func changePassword(
        _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let actor = try context.require(.ownAccount)
        let session = try context.requireSession(.ownAccount)
        let words = AccountWords(language: context.visit.language)
        let problem: FieldProblem
        do {
            try await site.staff.changeOwnPassword(
                from: context.form["old"] ?? "", to: context.form["new"] ?? "", keeping: session,
                network: context.visit.network, by: actor, at: site.now)
            return try await account(request, context, [], isChanged: true)
        } catch Staff.Problem.wrongPassword {
            problem = FieldProblem("old", words.wrongPassword)
        } catch Staff.Problem.password(let reason) {
            problem = FieldProblem("new", words.sentence(reason))
        } catch let error as TooManyTries {
            let moment = try await site.moment(error.next, context)
            problem = FieldProblem("old", words.people.tooMany(until: moment))
        }
        return try await account(request, context, [problem])
    }

    /// A new secret each time: one that was shown and not confirmed is worth nothing.
    private func offer(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.ownAccount)
        let offered = site.authenticators.offer(to: actor.name)
        return try await page(request, context, offered, [])
    }

    private func page(
        _ request: Request, _ context: PageContext, _ offered: Authenticators.Offer,
        _ problems: [FieldProblem]
    ) async throws -> Response {
        let session = try context.requireSession(.ownAccount)
        let page = AuthenticatorPage(
            frame: Frame(context, request, site), login: session.subject, offer: offered,
            mustEnroll: context.visit.mustEnroll,
            isFresh: StepUp.isFresh(session, at: site.now), problems: problems)
        return .page(page, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func confirm(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.ownAccount)
        let words = AccountWords(language: context.visit.language)
        guard
            let offered = try? site.authenticators.offer(
                context.form["offer"] ?? "", to: actor.name)
        else { throw Form.Problem.malformed }
        if let problem = try await site.stepUpProblem(context) {
            return try await page(request, context, offered, [problem])
        }
        do {
            let codes = try await site.authenticators.confirm(
                offered, digits: context.form.text("digits"), by: actor, at: site.now)
            return .page(RecoveryCodesPage(frame: Frame(context, request, site), codes: codes))
        } catch Authenticators.Problem.wrongDigits {
            return try await page(
                request, context, offered, [FieldProblem("digits", words.wrongDigits)])
        }
    }

    private func renewCodes(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.ownAccount)
        if let problem = try await site.stepUpProblem(context) {
            return try await account(request, context, [problem])
        }
        let codes = try await site.authenticators.renewCodes(by: actor, at: site.now)
        return .page(RecoveryCodesPage(frame: Frame(context, request, site), codes: codes))
    }
}
