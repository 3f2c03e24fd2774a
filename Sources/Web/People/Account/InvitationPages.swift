import Desk
import HTTPTypes
import Hummingbird
import Markup
import Storage

/// Where somebody who was invited chooses a password. Opening the link spends nothing.
struct InvitationPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/invitation/:secret") { try await page($0, $1, nil) }
        router.post("/desk/invitation/:secret") { try await accept($0, $1) }
    }

    private func page(
        _ request: Request, _ context: PageContext, _ problem: String?
    ) async throws -> Response {
        let secret = try context.parameters.require("secret")
        let member: StaffMember?
        do {
            member = try await site.staff.invited(by: secret, at: site.now)
        } catch Staff.Problem.invitationOver {
            member = nil
        }
        let page = InvitationPage(
            frame: Frame(context, request, site), secret: secret, member: member,
            problem: problem)
        return .page(
            page,
            status: member == nil ? .notFound : problem == nil ? .ok : .unprocessableContent)
    }

    private func accept(_ request: Request, _ context: PageContext) async throws -> Response {
        let words = AccountWords(language: context.visit.language)
        do {
            try await site.staff.accept(
                invitation: try context.parameters.require("secret"),
                password: context.form["new"] ?? "", at: site.now)
            return .redirect(to: LogInRoute.logIn)
        } catch Staff.Problem.password(let reason) {
            return try await page(request, context, words.sentence(reason))
        } catch Staff.Problem.invitationOver {
            return try await page(request, context, nil)
        }
    }
}

struct InvitationPage: View {
    let frame: Frame
    let secret: String
    /// `nil`: the link opens nothing any more.
    let member: StaffMember?
    let problem: String?

    var body: some View {
        let words = AccountWords(language: frame.language)
        PortalLayout(frame, title: words.invitationTitle) {
            h1 { words.invitationTitle }
            if let member {
                p { words.welcome(member.name, member.login) }
                ProblemSummary(
                    problem.map { [FieldProblem("new", $0)] } ?? [], heading: words.problems)
                form(
                    .post, action: AccountRoute.invitation(secret: secret).link,
                    .class("sheet stack")
                ) {
                    FormToken(frame)
                    // For password managers: whose password it is.
                    input(
                        .type(.text), .name("login"), .value(member.login),
                        .autocomplete("username"), .readonly(), .ariaLabel(words.people.login))
                    TextField(
                        name: "new", title: words.newPassword, value: "", type: .password,
                        hint: words.newPasswordHint, problem: problem, isRequired: true,
                        completion: "new-password")
                    button(.submit, .class("button primary")) { words.choosePassword }
                }
            } else {
                p(.class("note")) { words.invitationOver }
            }
        }
    }
}
