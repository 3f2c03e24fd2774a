import AfterSales
import Desk

/// What can be done with one line of an order.
struct LineOutlook {
    enum Answer {
        /// Can be sent back; the window's end where it has one.
        case returnable(until: Instant?, viaForm: Bool)
        case refused(ClauseSet)
        /// No unit is left to ask for.
        case held(by: [String])
        /// The order has not been shipped: it can still be canceled, not returned.
        case notShipped
    }

    let line: OrderLine
    let answer: Answer
    /// Units that cases hold, with the case.
    let cases: [(number: String, quantity: Int)]
    let free: Int
    let deliveredAt: Instant?
    /// When the window closed, where it did.
    let windowEnded: Instant?
}

extension CustomerVisit {
    /// Asks the policy about each line, as a return of all that is left of it.
    func outlooks(_ site: Site) async throws -> [LineOutlook] {
        let requests = order.lines.map { line in
            var request = CaseRequest(kind: .return, channel: .portal)
            request.lines = [.init(line: line.id, quantity: record.freeUnits(line, for: .return))]
            return request
        }
        let decisions = try await site.desk.quotes(
            requests, on: order.number, by: site.customerActor, at: now)
        return zip(order.lines, decisions).map(outlook)
    }

    private func outlook(
        _ line: OrderLine, _ decision: Result<Decision, CaseRefusal>
    ) -> LineOutlook {
        let held = record.cases.compactMap { found -> (number: String, quantity: Int)? in
            let quantity = found.quantity(of: line.id)
            return quantity > 0 ? (found.number, quantity) : nil
        }
        let answer: LineOutlook.Answer =
            switch decision {
            case _ where !order.status.hasShipped: .notShipped
            case .failure: .held(by: held.map(\.number))
            case .success(let decision) where decision.outcome == .refused:
                .refused(decision.clauses)
            case .success(let decision):
                .returnable(
                    until: decision.windowEnds, viaForm: decision.outcome == .redirected)
            }
        let end = order.isUnderWay ? nil : order.lastDeliveredAt.map(rules.returnWindow)
        return LineOutlook(
            line: line, answer: answer, cases: held,
            free: record.freeUnits(line, for: .return), deliveredAt: order.lastDeliveredAt,
            windowEnded: end.flatMap { $0 < now ? $0 : nil })
    }
}
