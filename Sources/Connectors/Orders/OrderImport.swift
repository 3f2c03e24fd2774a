import AfterSales
import Desk
import Storage

/// Takes orders of an outside file in.
///
/// Sales become orders; cancellations become settled cases of earlier orders, whose money is
/// booked and never sent. Each line is used or reported, never both and never neither. The same
/// file changes nothing the second time.
package struct OrderImport: Sendable {
    /// Orders stored in one transaction: many share one write to the disk.
    static let batchSize = 50

    private let desk: Desk
    private let mapping: ImportMapping
    private let actor = Actor(.admin, name: "import")

    package init(desk: Desk, mapping: ImportMapping) {
        self.desk = desk
        self.mapping = mapping
    }

    /// - Parameters:
    ///   - now: nothing later is taken in; decides too what has been shipped and delivered.
    ///   - progress: told how many of all invoices are done.
    /// - Throws: ``ImportFailure``, and ``StorageError/missing(_:)`` where no policy is published.
    package func run(
        _ bytes: [UInt8], now: Instant,
        progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> ImportReport {
        let file = try SourceFile(bytes, mapping: mapping, now: now)
        var report = ImportReport(read: file.read)
        report.reject(file.rejected)
        let total = file.sales.count + file.cancellations.count
        var done = 0
        progress(done, total)
        for batch in file.sales.batches(of: Self.batchSize) {
            for outcome in try await store(batch, shift: file.shift, now: now) {
                report.add(outcome)
            }
            done += batch.count
            progress(done, total)
        }
        for batch in file.cancellations.batches(of: Self.batchSize) {
            for outcome in try await cancel(batch, shift: file.shift, now: now) {
                report.add(outcome)
            }
            done += batch.count
            progress(done, total)
        }
        return report.closed()
    }

    private func store(
        _ batch: [[SourceLine]], shift: DateShift, now: Instant
    ) async throws -> [ImportReport.Sale] {
        let (desk, mapping, actor) = (desk, mapping, actor)
        return try await desk.database.write { transaction in
            try batch.map { lines in
                var draft = OrderDraft(lines, mapping: mapping, shift: shift, now: now)
                guard try !OrderRecords(transaction).exists(lines[0].order) else {
                    return ImportReport.Sale(known: draft, order: lines[0].order)
                }
                let order = draft.order()
                if let order {
                    _ = try desk.place(order, by: actor, at: order.placedAt, in: transaction)
                }
                return ImportReport.Sale(draft, isStored: order != nil)
            }
        }
    }

    private func cancel(
        _ batch: [[SourceLine]], shift: DateShift, now: Instant
    ) async throws -> [Cancellation.Outcome] {
        let (desk, mapping, actor) = (desk, mapping, actor)
        return try await desk.database.write { transaction in
            try batch.map { lines in
                try Cancellation(lines: lines, mapping: mapping, shift: shift, now: now)
                    .carryOut(desk, by: actor, in: transaction)
            }
        }
    }
}

extension Array {
    fileprivate func batches(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
