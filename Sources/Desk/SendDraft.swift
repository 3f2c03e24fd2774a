import AfterSales
import Storage

/// What became of a draft that was sent.
package enum SentDraft: Sendable {
    case opened(Desk.Performed)
    /// It was sent before: this is its case.
    case openedBefore(caseNumber: String)
    /// The answer is no longer the one that the page showed; nothing was stored.
    case changed(Desk.Performed)
    /// The channel does not take it; nothing was stored.
    case redirected(Desk.Performed)
}

extension Desk {
    /// Opens the case of a draft, once however often it is sent, and only if the answer is still
    /// the one that was shown. The draft's photos become the case's.
    ///
    /// - Parameter seen: the ``Performed/digest(of:)`` of the quote that was shown.
    /// - Throws: ``StorageError/missing(_:)`` where there is no such draft of this order.
    package func send(
        draft id: String, of order: String, seen: String, by actor: Actor, at now: Instant
    ) async throws -> SentDraft {
        try await database.write { transaction in
            guard let draft = try Drafts(transaction).find(id), draft.order == order else {
                throw StorageError.missing("draft")
            }
            if let number = draft.caseNumber { return .openedBefore(caseNumber: number) }
            let session = try Session(transaction, order: order, desk: self)
            var request = draft.request
            request.evidence = try Photos(transaction).photos(of: .draft(id)).map(\.name)
            let quoted = try quote(request, session, by: actor, at: now)
            guard try quoted.digest(of: draft.request) == seen else { return .changed(quoted) }
            guard quoted.decision?.outcome != .redirected else { return .redirected(quoted) }
            let performed = try open(request, session, by: actor, at: now, in: transaction)
            if let number = performed.caseNumber {
                try Drafts(transaction).close(id, as: number)
                try Photos(transaction).move(fromDraft: id, toCase: number)
            }
            return .opened(performed)
        }
    }
}

extension Desk.Performed {
    /// A digest of what was asked and of what a page says about it: when it differs, the page is
    /// stale.
    package func digest(of request: CaseRequest) throws -> String {
        guard let decision else { return "" }
        let lines = decision.lines.map {
            "\($0.line) \($0.quantity) \($0.outcome.rawValue) \($0.clauses.rawValue)"
        }
        let money = [
            decision.returnShipping?.fee ?? -1, forecast?.total ?? 0, forecast?.difference ?? 0,
        ].map(String.init)
        let head = [decision.outcome.rawValue, decision.channel?.rawValue ?? ""]
        let asked = try JSON.text(request)
        return Secret.hash((head + lines + money + [asked]).joined(separator: "\n"))
    }
}

extension Case {
    /// A digest of what a page says about a case: when it differs, the page is stale.
    package var stamp: String {
        let units = units.map { "\($0.line) \($0.quantity) \($0.state.rawValue)" }
        let rest = [
            state.rawValue, fee?.state.rawValue ?? "", question ?? "", answer ?? "",
            difference?.state.rawValue ?? "", letter?.tracking ?? "",
        ]
        return Secret.hash((units + rest).joined(separator: "\n"))
    }
}
