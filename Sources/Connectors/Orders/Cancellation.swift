import AfterSales
import Desk
import Storage

/// One cancellation of the file: goods that went back to the shop, matched with earlier sales by
/// customer and product.
///
/// Where several sales fit, the latest with enough units is taken and the report says so. Units
/// are taken from one line of one order; they are never spread.
struct Cancellation {
    let lines: [SourceLine]
    let mapping: ImportMapping
    let shift: DateShift
    let now: Instant

    /// What became of the lines.
    struct Outcome: Sendable {
        var used: [Int] = []
        var rejected: [(line: Int, problem: LineProblem)] = []
        var remarks: [(line: Int, remark: Remark)] = []
        var cases = 0
    }

    private struct Match {
        var source: SourceLine
        /// The key of the line among those imported: the how manieth of its product it is.
        var occurrence: Int
        var order: String
        var line: String
        var others: [String]

        var quantity: Int { -source.quantity }
    }

    func carryOut(
        _ desk: Desk, by actor: Actor, in transaction: any Transaction
    ) throws -> Outcome {
        var outcome = Outcome()
        var matches: [Match] = []
        var seen: [String: Int] = [:]
        for source in lines {
            seen[source.sku, default: 0] += 1
            do {
                matches.append(
                    try match(
                        source, occurrence: seen[source.sku] ?? 1, besides: matches, transaction))
            } catch let problem as LineProblem { outcome.rejected.append((source.line, problem)) }
        }
        // One case an order, in the order in which they are first met.
        for order in matches.map(\.order).uniqued() {
            try settle(
                matches.filter { $0.order == order }, on: order, desk, actor, transaction,
                &outcome)
        }
        return outcome
    }

    private func match(
        _ source: SourceLine, occurrence: Int, besides taken: [Match],
        _ transaction: any Transaction
    ) throws -> Match {
        let known = try ImportedLines(transaction).outcome(
            source: key(source), line: occurrence)
        if let known { throw LineProblem.alreadyImported(known) }
        try check(source)
        let sales = try OrderRecords(transaction).sales(
            of: source.sku, to: Recipient(source, mapping.defaults).email,
            until: shift.moved(source.date))
        guard !sales.isEmpty else { throw LineProblem.noEarlierSale }
        let asked = -source.quantity
        var most = 0
        var fitting: [(order: String, line: String)] = []
        for sale in sales {
            guard let record = try OrderRecords(transaction).find(sale)?.record else { continue }
            for line in record.order.lines where line.sku == source.sku && record.order.isPaid {
                let used = taken.filter { $0.order == sale && $0.line == line.id }
                let free = used.reduce(record.freeUnits(line, for: .return)) { $0 - $1.quantity }
                most = max(most, free)
                if free >= asked { fitting.append((sale, line.id)) }
            }
        }
        guard let best = fitting.first else {
            throw LineProblem.notEnoughLeft(asked: asked, most: most)
        }
        return Match(
            source: source, occurrence: occurrence, order: best.order, line: best.line,
            others: fitting.dropFirst().map(\.order).filter { $0 != best.order }.uniqued())
    }

    private func check(_ source: SourceLine) throws(LineProblem) {
        if case .ignored(let reason) = mapping.codes[source.sku] {
            throw .ignoredCode(source.sku, reason: reason)
        }
        if source.customer.isEmpty { throw .empty(.customer) }
        guard shift.moved(source.date) <= now else { throw .inTheFuture(source.dateText) }
        switch mapping.codes[source.sku] {
        case nil, .goods: break
        default: throw .codeInCancellation(source.sku)
        }
        guard source.quantity < 0 else { throw .notNegative(source.quantity) }
    }

    private func settle(
        _ matches: [Match], on order: String, _ desk: Desk, _ actor: Actor,
        _ transaction: any Transaction, _ outcome: inout Outcome
    ) throws {
        let number = matches[0].source.order
        // Several lines of the file may take units of one line of the order.
        let lines = matches.map(\.line).uniqued().map { line in
            matches.filter { $0.line == line }
        }
        let performed = try desk.importSettled(
            lines.map { .init(line: $0[0].line, quantity: $0.reduce(0) { $0 + $1.quantity }) },
            on: order, source: number, by: actor, at: shift.moved(matches[0].source.date),
            in: transaction)
        outcome.cases += 1
        for line in lines {
            let booked = performed.case?.units.first { $0.line == line[0].line }?.worth ?? 0
            let said = line.reduce(0) { $0 - $1.source.amount }
            if said != booked {
                outcome.remarks.append(
                    (line[0].source.line, .amountDiffers(said: said, booked: booked)))
            }
        }
        let what = "\(performed.caseNumber ?? "") of order \(order)"
        for match in matches { try keep(match, as: what, transaction, &outcome) }
    }

    private func keep(
        _ match: Match, as what: String, _ transaction: any Transaction,
        _ outcome: inout Outcome
    ) throws {
        try ImportedLines(transaction).insert(
            source: key(match.source), line: match.occurrence, outcome: what)
        outcome.used.append(match.source.line)
        guard !match.others.isEmpty else { return }
        outcome.remarks.append(
            (match.source.line, .ambiguous(taken: match.order, others: match.others)))
    }

    private func key(_ source: SourceLine) -> String { "\(source.order) \(source.sku)" }
}

extension Array where Element: Hashable {
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
