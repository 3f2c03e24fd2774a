import AfterSales
import Storage

extension Desk {
    /// Takes in a case that was settled before the desk was there, inside a transaction of the
    /// caller's. No money is sent and nobody is written to.
    ///
    /// - Parameters:
    ///   - source: what the outside calls it; becomes the case's reason.
    ///   - moment: when it was settled.
    package func importSettled(
        _ lines: [CaseRequest.Line], on order: String, source: String, by actor: Actor,
        at moment: Instant, in transaction: any Transaction
    ) throws -> Performed {
        let session = try Session(transaction, order: order, desk: self)
        var work = try session.work(by: actor, at: moment)
        // Numbers are gapless: one is taken only for a case that will be.
        var preview = work
        try preview.importSettled(lines, as: "", reason: source)
        let number = try Counters(transaction).nextCaseNumber()
        try work.importSettled(lines, as: number, reason: source)
        // Its credit note was issued where its money was paid.
        return try session.store(work, caseNumber: number, issuing: false)
    }
}
