import Desk
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// Finding an order, and proving that it is one's own.
struct SignInPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/") { request, context in
            Response.page(HomePage(frame: Frame(context, request, site)))
        }
        router.post("/") { try await ask($0, $1) }
        router.get("/code/:lookup") { request, context in
            var page = CodePage(
                frame: Frame(context, request, site),
                lookup: try context.parameters.require("lookup"))
            page.goal = request.signInGoal
            page.ways = try await site.withdrawalWays(page.frame, for: page.goal)
            return Response.page(page)
        }
        router.post("/code/:lookup") { try await enterCode($0, $1) }
        router.get("/sign-in/:token") { try await showLink($0, $1) }
        router.post("/sign-in/:token") { try await enterLink($0, $1) }
        router.post("/sign-out") { try await signOut($0, $1) }
    }

    private func ask(_ request: Request, _ context: PageContext) async throws -> Response {
        let form = context.form
        let words = SignInWords(language: context.visit.language)
        var page = HomePage(frame: Frame(context, request, site))
        page.goal = form["goal"].flatMap(SignInGoal.init(rawValue:))
        page.ways = try await site.withdrawalWays(page.frame, for: page.goal)
        page.order = form.text("order")
        page.email = form.text("email")
        let isNumber = (1...64).contains(page.order.utf8.count)
        if !isNumber { page.problems.append(FieldProblem("order", words.orderMissing)) }
        if !page.email.isMailAddress {
            page.problems.append(FieldProblem("email", words.emailMissing))
        }
        guard page.problems.isEmpty else { return .page(page, status: .unprocessableContent) }
        do {
            let now = site.now
            let asked = try await site.signIn.ask(
                order: page.order, email: page.email, network: context.visit.network, at: now)
            let goal = page.goal?.rawValue
            inBackground {
                try await site.signIn.send(asked, goal: goal, by: site.ports.mailer, at: now)
            }
            return .redirect(to: Route.enterCode(lookup: asked.lookup, goal: page.goal))
        } catch let error as TooManyTries {
            let moment = try await site.moment(error.next, context)
            page.problems = [FieldProblem("order", words.tooMany(until: moment))]
            return .page(page, status: .tooManyRequests)
        }
    }

    /// The answer does not wait for the mail: how long it takes would tell whether there is an
    /// order.
    private func inBackground(_ work: @escaping @Sendable () async throws -> Void) {
        let logger = site.logger
        Task {
            do { try await work() } catch {
                logger.error("code not mailed", metadata: ["error": "\(error)"])
            }
        }
    }

    private func enterCode(_ request: Request, _ context: PageContext) async throws -> Response {
        let lookup = try context.parameters.require("lookup")
        let words = SignInWords(language: context.visit.language)
        let goal = context.form["goal"].flatMap(SignInGoal.init(rawValue:))
        let problem: String
        do {
            let token = try await site.signIn.enter(
                code: String(context.form.text("code").prefix(32)), lookup: lookup,
                network: context.visit.network, device: context.visit.device, at: site.now)
            return try await signedIn(token, goal, context)
        } catch CustomerSignIn.Problem.wrongCode(let left) {
            problem = words.wrongCode(left: left)
        } catch CustomerSignIn.Problem.noLongerValid {
            problem = words.over
        } catch let error as TooManyTries {
            problem = words.tooMany(until: try await site.moment(error.next, context))
        }
        var page = CodePage(
            frame: Frame(context, request, site), lookup: lookup, goal: goal, problem: problem)
        page.ways = try await site.withdrawalWays(page.frame, for: goal)
        return .page(page, status: .unprocessableContent)
    }

    private func showLink(_ request: Request, _ context: PageContext) async throws -> Response {
        let token = try context.parameters.require("token")
        let isOpen = try await site.signIn.isOpen(link: token, at: site.now)
        return .page(
            SignInLinkPage(
                frame: Frame(context, request, site), token: token, goal: request.signInGoal,
                isOpen: isOpen),
            status: isOpen ? .ok : .gone)
    }

    private func enterLink(_ request: Request, _ context: PageContext) async throws -> Response {
        let link = try context.parameters.require("token")
        do {
            let token = try await site.signIn.enter(
                link: link, device: context.visit.device, at: site.now)
            let goal = context.form["goal"].flatMap(SignInGoal.init(rawValue:))
            return try await signedIn(token, goal, context)
        } catch is CustomerSignIn.Problem {
            return .page(
                SignInLinkPage(
                    frame: Frame(context, request, site), token: link, isOpen: false),
                status: .gone)
        }
    }

    /// A new session in the place of the browser's old one.
    private func signedIn(
        _ token: String, _ goal: SignInGoal?, _ context: PageContext
    ) async throws -> Response {
        if let old = context.visit.customer { try await site.sessions.end(old.id) }
        var response = Response.redirect(to: goal?.route ?? .order)
        response.set(.customer, token)
        return response
    }

    private func signOut(_ request: Request, _ context: PageContext) async throws -> Response {
        if let session = context.visit.customer { try await site.sessions.end(session.id) }
        var response = Response.redirect(to: Route.home)
        response.remove(.customer)
        return response
    }
}

extension Request {
    /// What the address says of where to go on; `nil` where that is no place of ours.
    fileprivate var signInGoal: SignInGoal? {
        uri.queryParameters["goal"].flatMap { SignInGoal(rawValue: String($0)) }
    }
}
