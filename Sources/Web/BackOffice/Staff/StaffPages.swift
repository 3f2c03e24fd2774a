import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Markup
import Storage

/// The staff: who may log in, with which role; for admins. Every change asks for the password
/// again where it was given more than a quarter of an hour ago.
struct StaffPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/staff") { try await list($0, $1, []) }
        router.post("/desk/staff/rules") { try await setRules($0, $1) }
        router.get("/desk/staff/add") { try await form($0, $1, []) }
        router.post("/desk/staff/add") { try await invite($0, $1) }
        router.get("/desk/staff/person/:login") { try await person($0, $1, []) }
        for act in PersonAct.allCases {
            router.post("/desk/staff/person/:login/\(act.rawValue)") {
                try await carryOut(act, $0, $1)
            }
        }
    }

    private func list(
        _ request: Request, _ context: PageContext, _ problems: [FieldProblem]
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .manageStaff)
        let page = StaffListPage(
            visit: visit, members: try await site.staff.all(),
            needing: try await site.staff.rolesNeedingAuthenticator(),
            isFresh: try isFresh(context), problems: problems)
        return .page(page, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func setRules(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.manageStaff)
        if let problem = try await site.stepUpProblem(context) {
            return try await list(request, context, [problem])
        }
        let roles = Role.allCases.filter { $0.isStaff && context.form.isOn("needs-" + $0.rawValue) }
        try await site.staff.setRoles(
            needingAuthenticator: Set(roles), by: actor, at: site.now)
        return .redirect(to: StaffRoute.list)
    }

    private func form(
        _ request: Request, _ context: PageContext, _ problems: [FieldProblem]
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .manageStaff)
        let page = StaffAddPage(
            visit: visit, typed: context.form, isFresh: try isFresh(context), problems: problems)
        return .page(page, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func invite(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.manageStaff)
        let words = StaffWords(context.visit.language)
        guard let role = Role(rawValue: context.form.text("role")), role.isStaff else {
            return try await form(request, context, [FieldProblem("role", words.roleMissing)])
        }
        if let problem = try await site.stepUpProblem(context) {
            return try await form(request, context, [problem])
        }
        let new = NewMember(
            login: context.form.text("login"), name: context.form.masked("name", atMost: 100),
            role: role)
        do {
            let secret = try await site.staff.invite(
                new, random: site.ports.random, by: actor, at: site.now)
            return try await invited(request, context, new.login, secret)
        } catch let problem as Staff.Problem {
            return try await form(request, context, [words.problem(problem)])
        }
    }

    /// The one page that shows an invitation's link.
    private func invited(
        _ request: Request, _ context: PageContext, _ login: String, _ secret: String
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .manageStaff)
        let address = site.settings.baseURL + AccountRoute.invitation(secret: secret).link.url
        return .page(
            StaffInvitedPage(
                visit: visit, login: login, address: address,
                until: visit.now.adding(seconds: Staff.invitationSeconds)))
    }

    private func person(
        _ request: Request, _ context: PageContext, _ problems: [FieldProblem]
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .manageStaff)
        let login = try context.parameters.require("login")
        guard let member = try await site.staff.find(login) else { throw NotFound.here }
        let page = StaffPersonPage(
            visit: visit, member: member,
            sessions: try await site.sessions.all(.staff, of: login),
            isFresh: try isFresh(context), problems: problems)
        return .page(page, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func carryOut(
        _ act: PersonAct, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let actor = try context.require(.manageStaff)
        let login = try context.parameters.require("login")
        if let problem = try await site.stepUpProblem(context) {
            return try await person(request, context, [problem])
        }
        do {
            switch act {
            case .role:
                guard let role = Role(rawValue: context.form.text("role")) else {
                    throw Form.Problem.malformed
                }
                try await site.staff.setRole(role, of: login, by: actor, at: site.now)
            case .invite:
                let secret = try await site.staff.inviteAgain(
                    login, random: site.ports.random, by: actor, at: site.now)
                return try await invited(request, context, login, secret)
            case .unlock: try await site.staff.unlock(login, by: actor, at: site.now)
            case .resetAuthenticator:
                try await site.staff.resetAuthenticator(of: login, by: actor, at: site.now)
            case .endSessions: try await site.staff.endSessions(of: login, by: actor, at: site.now)
            case .remove: try await site.staff.remove(login, by: actor, at: site.now)
            }
        } catch Staff.Problem.unknown {
            throw NotFound.here
        } catch let problem as Staff.Problem {
            let words = StaffWords(context.visit.language)
            return try await person(request, context, [words.problem(problem)])
        }
        return .redirect(to: StaffRoute.person(login: login))
    }

    private func isFresh(_ context: PageContext) throws -> Bool {
        StepUp.isFresh(try context.requireSession(.manageStaff), at: site.now)
    }
}
