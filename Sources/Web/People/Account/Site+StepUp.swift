import Desk
import Markup

extension Site {
    /// Asks for the password again where the last time is a while ago: forms carry the field then.
    ///
    /// - Returns: what is wrong with it; `nil`: go on.
    func stepUpProblem(_ context: PageContext) async throws -> FieldProblem? {
        guard let session = context.visit.staff else { throw NotLoggedIn() }
        guard !StepUp.isFresh(session, at: now) else { return nil }
        let words = AccountWords(language: context.visit.language)
        guard let password = context.form[StepUpField.name], !password.isEmpty else {
            return FieldProblem(StepUpField.name, words.passwordAgain)
        }
        do {
            let isRight = try await StepUp(database: database).confirm(
                session, password: password, network: context.visit.network, at: now)
            return isRight ? nil : FieldProblem(StepUpField.name, words.wrongPassword)
        } catch let error as TooManyTries {
            let moment = try await self.moment(error.next, context)
            return FieldProblem(StepUpField.name, words.people.tooMany(until: moment))
        }
    }
}

/// Where the password is given again; nothing while it is fresh.
struct StepUpField: View {
    static let name = "confirm"

    let frame: Frame
    let isFresh: Bool
    var problems: [FieldProblem] = []

    var body: some View {
        if !isFresh {
            let words = AccountWords(language: frame.language)
            TextField(
                name: Self.name, title: words.ownPassword, value: "", type: .password,
                hint: words.ownPasswordHint, problem: problems.text(Self.name), isRequired: true,
                completion: "current-password")
        }
    }
}
