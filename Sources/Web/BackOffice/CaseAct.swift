import AfterSales

/// What the staff can do to a case, each by a form of its own.
package enum CaseAct: String, CaseIterable, Sendable {
    case authorize, refuse, ask, answer, reopen, receive, inspect, scan, retry, approve
    /// Pays what failed to the customer's bank account instead.
    case transfer
    case sendLetter = "letter"
    case withdraw

    /// What the actor must be allowed to do. A carrier's scan is entered by those who may tell
    /// what happens to orders: the carrier itself is the actor then.
    package var action: Action {
        switch self {
        case .authorize: .authorize
        case .refuse: .refuse
        case .ask: .askCustomer
        case .answer: .answer
        case .reopen: .reopen
        case .receive: .receive
        case .inspect: .inspect
        case .scan: .orderEvent
        case .retry, .transfer: .retry
        case .approve: .approve
        case .sendLetter: .sendLetter
        case .withdraw: .withdraw
        }
    }

    /// Whether a page offers it: the one table of rights, and where the case stands.
    func isOffered(to role: Role, on found: Case, of record: OrderRecord) -> Bool {
        role.may(action) && fits(found, record)
    }

    private func fits(_ found: Case, _ record: OrderRecord) -> Bool {
        let money = record.liveInstructions(of: found.number)
        switch self {
        case .authorize, .refuse, .ask: return found.state == .awaitingReview
        case .answer: return found.state == .awaitingCustomer
        case .reopen: return found.state == .refused
        case .receive, .scan: return found.state == .authorized || found.state == .inTransit
        case .inspect: return found.state == .received
        case .retry: return money.contains { $0.state == .failed }
        case .transfer: return money.contains(where: record.canBeTransferred)
        case .approve: return money.contains { $0.state == .awaitingApproval }
        case .sendLetter:
            return found.letter.map { $0.tracking == nil } ?? false && !found.state.isFinal
        case .withdraw:
            return [
                .awaitingFee, .awaitingReview, .awaitingCustomer, .authorized, .inTransit,
            ].contains(found.state)
        }
    }

    /// The obvious next step of a case, for somebody who may take it; `nil` where nothing has to
    /// be done by them.
    ///
    /// - Parameter lawGrants: whether the law gives what the policy refused; what was refused is
    ///   done with otherwise.
    static func next(
        for role: Role, on found: Case, of record: OrderRecord, lawGrants: Bool
    ) -> CaseAct? {
        let last: [CaseAct] = lawGrants ? [.reopen] : []
        return ([.retry, .approve, .authorize, .answer, .inspect, .receive] + last).first {
            $0.isOffered(to: role, on: found, of: record)
        }
    }
}
