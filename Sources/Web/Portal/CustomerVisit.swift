import AfterSales
import Correspondence
import Desk
import Hummingbird
import PolicyFiles
import Wording

/// A customer who has proved that an order is theirs, and that order.
struct CustomerVisit: Sendable {
    let frame: Frame
    let found: Desk.Performed
    let now: Instant

    var record: OrderRecord { found.record }
    var order: Order { found.record.order }
    var rules: Rulebook { found.rules }
    var zone: Zone { found.rules.calendar.zone }
    var language: Language { frame.language }
    var vocabulary: any Vocabulary { frame.language.vocabulary }
    var clauses: ClauseSentence { ClauseSentence(found.rules.policy, frame.language) }

    func amount(_ minor: Minor) -> String { language.amount(minor, currency: order.currency) }
    func date(_ instant: Instant) -> String { language.date(instant, in: zone) }
    func moment(_ instant: Instant) -> String { language.moment(instant, in: zone) }
}

/// A page of a customer's, asked for by nobody who is signed in; becomes the start page.
struct NotSignedIn: Error {
    var goal: SignInGoal?
}

extension Site {
    /// The order of the visitor's session.
    ///
    /// - Throws: ``NotSignedIn``.
    func customer(
        _ request: Request, _ context: PageContext, goal: SignInGoal? = nil
    ) async throws -> CustomerVisit {
        guard let number = context.visit.order, let found = try await desk.find(order: number)
        else { throw NotSignedIn(goal: goal) }
        return CustomerVisit(frame: Frame(context, request, self), found: found, now: now)
    }

    /// The customer as the one who acts.
    var customerActor: Actor { Actor(.customer) }
}
