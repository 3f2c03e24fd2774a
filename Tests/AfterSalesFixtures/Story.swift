package import AfterSales

/// One order lived through step by step: what was stored after each, and nothing of what was
/// refused.
package struct Story: Sendable {
    package private(set) var record: OrderRecord
    package private(set) var journal: [JournalEntry]
    package private(set) var ledger: [LedgerEntry]
    /// The last step's.
    package private(set) var events: [JournalEntry] = []
    package private(set) var effects: [Effect] = []
    package private(set) var clauses: ClauseSet = []
    /// Whether the last refused step had changed anything before it was refused.
    package private(set) var refusalLeftTraces = false
    package var now: Instant
    package let rules: Rulebook

    /// - Parameter now: where the story begins: by default on the day after the delivery.
    package init(
        _ order: Order = Sample.order(), under rules: Rulebook = gamingShop,
        at now: String = "2026-03-06T09:00:00+01:00"
    ) {
        let work = CaseWork.placing(
            order, by: Actor(.customer), under: rules, at: order.placedAt)
        record = work.record
        journal = work.events
        ledger = work.ledger
        self.rules = rules
        self.now = at(now)
    }

    /// Carries out one step; a refused one throws and changes nothing here.
    @discardableResult
    package mutating func by<T>(
        _ role: Role, named name: String? = nil, at later: String? = nil,
        _ step: (inout CaseWork) throws -> T
    ) throws -> T {
        if let later { now = AfterSalesFixtures.at(later) }
        var work = CaseWork(
            on: record, by: Actor(role, name: name), under: rules, at: now,
            catalogue: Sample.catalogue)
        do {
            let answer = try step(&work)
            record = work.record
            journal += work.events
            ledger += work.ledger
            (events, effects, clauses) = (work.events, work.effects, work.clauses)
            return answer
        } catch {
            refusalLeftTraces =
                work.record != record || !work.events.isEmpty || !work.effects.isEmpty
                || !work.ledger.isEmpty
            throw error
        }
    }

    /// The refusal of a step, `nil` where it is carried out.
    package mutating func refusal<T>(
        _ role: Role, at later: String? = nil, _ step: (inout CaseWork) throws -> T
    ) -> CaseRefusal? {
        do {
            try by(role, at: later, step)
            return nil
        } catch { return error as? CaseRefusal }
    }

    @discardableResult
    package mutating func open(
        _ request: CaseRequest, by role: Role = .customer, as number: String = "R-1"
    ) throws -> Decision {
        try by(role) { try $0.open(request, as: number) }
    }

    package func `case`(_ number: String = "R-1") -> Case? { record.case(number) }

    package func state(_ number: String = "R-1") -> CaseState? { record.case(number)?.state }

    /// The templates of the last step's mails, in order.
    package var mails: [Notice] {
        effects.compactMap { if case .mail(let notice, _) = $0 { notice } else { nil } }
    }

    package var summary: LedgerSummary { LedgerSummary(ledger) }

    /// The rows of a case's money, written `cancel_installment 3 10145`.
    package func money(_ number: String = "R-1") -> [String] {
        record.liveInstructions(of: number).flatMap { instruction in
            instruction.movements.map { row in
                [row.kind.rawValue, row.installment.map(String.init), String(row.amount)]
                    .compactMap(\.self).joined(separator: " ")
            }
        }
    }

    /// What is due on a case: what, and until when on the wall clock of Paris.
    package func due(_ number: String = "R-1") -> [String] {
        guard let found = record.case(number) else { return [] }
        return record.deadlines(of: found, under: rules).map {
            "\($0.what.rawValue) \($0.by.inParis)"
        }
    }

    /// Follows a plain return from its opening to acceptance: fee, review, parcel, inspection.
    package mutating func accept(_ number: String = "R-1", condition: Condition = .asSold) throws {
        if state(number) == .awaitingFee { try by(.customer) { try $0.payFee(number) } }
        try by(.agent) { try $0.authorize(number) }
        guard state(number) == .authorized else { return }
        try by(.warehouse) { try $0.receive(number, .init()) }
        try inspect(number, condition)
    }

    package mutating func inspect(_ number: String = "R-1", _ condition: Condition) throws {
        let items = (`case`(number)?.units ?? []).map {
            InspectedItem(line: $0.line, quantity: $0.quantity, condition: condition)
        }
        try by(.warehouse) { try $0.inspect(number, items) }
    }
}
