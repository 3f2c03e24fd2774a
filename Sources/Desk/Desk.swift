import AfterSales
import Storage

/// The after-sales desk: every way in, whether page, command line, scenario or timer, goes through
/// these use cases, one file a verb.
///
/// A use case loads the order's record, runs a command of the pure core on it, and stores events,
/// state, ledger and effects in one transaction. Carrying the effects out comes after
/// (``Dispatcher``). Time is passed in.
package struct Desk: Sendable {
    package let database: any Database
    let rulebooks: Rulebooks
    /// What invoices and credit notes say of the shop.
    package let shop: LegalIdentity

    package init(database: any Database, shop: LegalIdentity = LegalIdentity()) {
        self.database = database
        self.shop = shop
        rulebooks = Rulebooks()
    }

    /// What a command brought about, once it is stored.
    package struct Performed: Sendable {
        package var record: OrderRecord
        package var rules: Rulebook
        package var caseNumber: String?
        package var decision: Decision?
        /// What a quote would do to the money.
        package var forecast: RefundForecast?
        package var clauses: ClauseSet = []
        package var events: [JournalEntry] = []
        /// Cases that an event of the order changed.
        package var affected: [String] = []

        package var `case`: Case? { caseNumber.flatMap(record.case) }

        /// What is due on the case, the earliest first.
        package var deadlines: [Deadline] {
            self.case.map { record.deadlines(of: $0, under: rules) } ?? []
        }
    }

    /// One command on one case.
    package func onCase(
        _ number: String, by actor: Actor, at now: Instant,
        _ command: @escaping @Sendable (inout CaseWork) throws -> Void
    ) async throws -> Performed {
        try await database.write { transaction in
            guard let order = try OrderRecords(transaction).orderNumber(ofCase: number) else {
                throw CaseRefusal.caseNotFound(number: number)
            }
            let session = try Session(transaction, order: order, desk: self)
            var work = try session.work(by: actor, at: now)
            try command(&work)
            return try session.store(work, caseNumber: number)
        }
    }

    /// One command on one order.
    package func onOrder(
        _ number: String, by actor: Actor, at now: Instant,
        _ command: @escaping @Sendable (inout CaseWork, Counters) throws -> Performed.Answer
    ) async throws -> Performed {
        try await database.write { transaction in
            let session = try Session(transaction, order: number, desk: self)
            var work = try session.work(by: actor, at: now)
            let answer = try command(&work, Counters(transaction))
            var performed = try session.store(work, caseNumber: answer.caseNumber)
            performed.decision = answer.decision
            performed.affected = answer.affected
            return performed
        }
    }
}

extension Desk.Performed {
    /// What a command on an order answers.
    package struct Answer: Sendable {
        package var caseNumber: String?
        package var decision: Decision?
        package var affected: [String] = []

        package init(
            caseNumber: String? = nil, decision: Decision? = nil, affected: [String] = []
        ) {
            self.caseNumber = caseNumber
            self.decision = decision
            self.affected = affected
        }
    }
}
