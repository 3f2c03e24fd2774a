/// A piece of work on one order: commands go in, events and effects come out.
///
/// It is a value: a command that throws has changed nothing that is stored, and a preview is the
/// same work thrown away. The shell stores ``events`` and ``effects`` in one transaction with
/// the new ``record``.
package struct CaseWork: Sendable {
    package private(set) var record: OrderRecord
    package let rules: Rulebook
    package let now: Instant
    package let actor: Actor
    /// What can be exchanged for or added, by SKU.
    package let catalogue: [String: Product]

    package private(set) var events: [JournalEntry] = []
    package private(set) var ledger: [LedgerEntry] = []
    package private(set) var effects: [Effect] = []
    /// What each refund that was planned takes off the revenue, by its id.
    package private(set) var credited: [String: [Portion]] = [:]
    /// The clauses that led to what was done.
    package internal(set) var clauses: ClauseSet = []

    package init(
        on record: OrderRecord, by actor: Actor, under rules: Rulebook, at now: Instant,
        catalogue: [String: Product] = [:]
    ) {
        self.record = record
        self.actor = actor
        self.rules = rules
        self.now = now
        self.catalogue = catalogue
    }

    /// Takes in a new order: the first event of its journal.
    package static func placing(
        _ order: Order, by actor: Actor, under rules: Rulebook, at now: Instant
    ) -> CaseWork {
        var work = CaseWork(on: OrderRecord(order: order), by: actor, under: rules, at: now)
        work.note(.orderPlaced(order))
        return work
    }

    var policy: Policy { rules.policy }

    mutating func note(_ event: Event, _ number: String? = nil) {
        let entry = JournalEntry(at: now, actor: actor, caseNumber: number, event: event)
        events.append(entry)
        ledger += record.postings(for: event, of: number)
        if case .refundPlanned(let instruction) = event,
            let change = record.revenueChange(for: event, of: number)
        {
            credited[instruction.id] = change.givenBack.flatMap(\.self).merged()
        }
        record.apply(entry)
    }

    mutating func mail(_ notice: Notice, _ number: String) {
        effects.append(.mail(notice, case: number))
    }

    mutating func add(_ effect: Effect) { effects.append(effect) }

    /// The case of a number, where the actor may act on it and it is in one of `states`.
    func expect(
        _ number: String, for action: Action, in states: Set<CaseState>
    ) throws(CaseRefusal) -> Case {
        try allow(action)
        guard let found = record.case(number) else { throw .caseNotFound(number: number) }
        guard states.contains(found.state) else {
            throw .invalidState(action: action, state: found.state.rawValue)
        }
        return found
    }

    func allow(_ action: Action) throws(CaseRefusal) { try actor.require(action) }

    /// A case that is known to be there.
    func current(_ number: String) -> Case {
        guard let found = record.case(number) else {
            preconditionFailure("case \(number) is not of order \(record.order.number)")
        }
        return found
    }
}

/// A text that must be there, without white space around it.
func required(_ text: String?, _ field: String) throws(CaseRefusal) -> String {
    let trimmed = (text ?? "").drop(while: \.isWhitespace)
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else {
        throw .invalid(field: field, problem: .required)
    }
    return String(trimmed[...last])
}
