import AfterSales
import Desk
import Hummingbird
import Storage

/// Log-in, log-out and the sessions of the staff.
struct PeoplePages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/log-in") { request, context in
            Response.page(LogInPage(frame: Frame(context, request, site)))
        }
        router.post("/desk/log-in") { try await logIn($0, $1) }
        router.post("/desk/log-out") { try await logOut($0, $1) }
        router.get("/desk/sessions") { try await list($0, $1) }
        router.post("/desk/sessions/:id/end") { try await end($0, $1) }
    }

    private func logIn(_ request: Request, _ context: PageContext) async throws -> Response {
        let form = context.form
        let words = PeopleWords(language: context.visit.language)
        let login = String(form.text("login").prefix(64))
        let problem: String
        do {
            let token = try await site.logIn.logIn(
                StaffLogIn.Attempt(
                    login, password: form["password"] ?? "", digits: form.text("digits"),
                    network: context.visit.network, device: context.visit.device),
                replacing: context.visit.staff?.id, at: site.now)
            var response = Response.redirect(to: LogInRoute.desk)
            response.set(.staff, token)
            return response
        } catch is StaffLogIn.Refused {
            problem = words.refused
        } catch let error as TooManyTries {
            problem = words.tooMany(until: try await site.moment(error.next, context))
        }
        return .page(
            LogInPage(frame: Frame(context, request, site), login: login, problem: problem),
            status: .unprocessableContent)
    }

    private func logOut(_ request: Request, _ context: PageContext) async throws -> Response {
        if let session = context.visit.staff { try await site.sessions.end(session.id) }
        var response = Response.redirect(to: LogInRoute.logIn)
        response.remove(.staff)
        return response
    }

    private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        let session = try context.requireSession(.ownAccount)
        let all = try await site.sessions.all(.staff, of: session.subject)
        return .page(
            SessionsPage(
                frame: Frame(context, request, site), sessions: all, current: session.id,
                zone: try await site.zone()))
    }

    private func end(_ request: Request, _ context: PageContext) async throws -> Response {
        let session = try context.requireSession(.ownAccount)
        let id = try context.parameters.require("id")
        let own = try await site.sessions.all(.staff, of: session.subject)
        guard own.contains(where: { $0.id == id }) else { throw NotFound.here }
        try await site.sessions.end(id)
        return .redirect(to: LogInRoute.sessions)
    }
}
