import AfterSales
import Storage

/// One order in one transaction: read, worked on, stored.
struct Session {
    let transaction: any Transaction
    private let stored: OrderRecords.Stored
    private let rules: Rulebook
    private let desk: Desk

    /// - Throws: ``CaseRefusal/orderNotFound(number:)``.
    init(_ transaction: any Transaction, order number: String, desk: Desk) throws {
        guard let stored = try OrderRecords(transaction).find(number) else {
            throw CaseRefusal.orderNotFound(number: number)
        }
        self.transaction = transaction
        self.stored = stored
        self.desk = desk
        rules = try desk.rulebooks.rulebook(stored.policy, transaction)
    }

    var record: OrderRecord { stored.record }
    var version: Int64 { stored.version }

    func work(by actor: Actor, at now: Instant) throws -> CaseWork {
        CaseWork(
            on: stored.record, by: actor, under: rules, at: now,
            catalogue: try Catalogue(transaction).products(namedIn: stored.record))
    }

    /// Work that may need products which the record does not name yet.
    func work(by actor: Actor, at now: Instant, for request: CaseRequest) throws -> CaseWork {
        let named = (request.changes?.add ?? []) + [request.exchangeFor].compactMap { $0 }
        let catalogue = Catalogue(transaction)
        let products = try catalogue.products(named.map(\.sku))
            .merging(catalogue.products(namedIn: stored.record)) { found, _ in found }
        return CaseWork(
            on: stored.record, by: actor, under: rules, at: now, catalogue: products)
    }

    /// Stores what the work brought: events, state, ledger, documents, effects and the orders it
    /// placed.
    ///
    /// - Parameter issuing: whether invoices and credit notes are the desk's to issue.
    func store(
        _ work: CaseWork, caseNumber: String?, issuing: Bool = true
    ) throws -> Desk.Performed {
        if !work.events.isEmpty {
            try OrderRecords(transaction).update(work.record, from: stored, rules: rules)
            try Journal(transaction).append(work)
            if issuing { try desk.issueDocuments(for: work, in: transaction) }
            try storeEffects(of: work)
        }
        return Desk.Performed(
            record: work.record, rules: rules, caseNumber: caseNumber, clauses: work.clauses,
            events: work.events)
    }

    private func storeEffects(of work: CaseWork) throws {
        var carriedOut: [Effect] = []
        for effect in work.effects {
            guard case .placeOrder(let order) = effect else {
                carriedOut.append(effect)
                continue
            }
            let placed = CaseWork.placing(order, by: work.actor, under: rules, at: work.now)
            try OrderRecords(transaction).insert(placed.record, policy: stored.policy)
            try Journal(transaction).append(placed)
        }
        try Outbox(transaction).add(
            carriedOut, order: work.record.order.number, at: work.now)
    }
}

extension Catalogue {
    /// The products that open exchanges and modifications of an order speak of.
    fileprivate func products(namedIn record: OrderRecord) throws -> [String: Product] {
        let skus = record.cases.filter { !$0.state.isFinal }.flatMap { found in
            (found.request.changes?.add ?? []).map(\.sku)
                + [found.request.exchangeFor?.sku].compactMap { $0 }
        }
        return try products(skus)
    }
}
