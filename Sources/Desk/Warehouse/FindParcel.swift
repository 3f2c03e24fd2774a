import AfterSales
import Storage

/// Where a code leads that was scanned on a parcel.
package enum ScanAnswer: Hashable, Sendable {
    /// The cases whose goods may be in it; what is expected stands alone where there is any.
    case cases([WarehouseWork.Row])
    /// What we sent back came back.
    case sentBack(caseNumber: String)
    /// Orders that nothing was asked for yet, the latest first.
    case orders([String])
    case nothing
}

extension Desk {
    /// Finds what a parcel may hold by anything that can be scanned on it: our label, a case's or
    /// an order's number, the tracking number of what was sent, a product's number. Scanning is
    /// noted in the audit log.
    ///
    /// - Parameter noted: how the code is written there.
    package func find(
        scanned code: String, noted: String, by actor: Actor, at now: Instant
    ) async throws -> ScanAnswer {
        try actor.require(.readCase)
        let code = SearchText.scanned(String(code.prefix(100)))
        guard !code.isEmpty else { return .nothing }
        return try await database.write { transaction in
            try Audit(transaction).note(
                "scan", on: "parcel", by: actor.name, detail: String(noted.prefix(100)), at: now)
            return try Self.find(code, in: transaction)
        }
    }

    private static func find(_ code: String, in transaction: any Transaction) throws -> ScanAnswer {
        let sendBacks = SendBacks(transaction)
        if let number = LabelNumber.caseNumber(scanned: code, .toCustomer) {
            return .sentBack(caseNumber: number)
        }
        let work = WarehouseWork(transaction)
        let named = try work.rows(ofCase: LabelNumber.caseNumber(scanned: code) ?? code)
        if !named.isEmpty { return .cases(named) }
        if let number = try sendBacks.cases(tracking: code).first {
            return .sentBack(caseNumber: number)
        }
        let codes = SearchTerms(transaction)
        let orders = try codes.orders(named: code)
        let rows = try orders.flatMap { try work.rows(ofOrder: $0) }
        if !rows.isEmpty { return .cases(expected(rows)) }
        if !orders.isEmpty { return .orders(orders) }
        let expecting = try codes.cases(expecting: code).flatMap { try work.rows(ofCase: $0) }
        return expecting.isEmpty ? .nothing : .cases(expecting)
    }

    private static func expected(_ rows: [WarehouseWork.Row]) -> [WarehouseWork.Row] {
        let expected = rows.filter(\.isExpected)
        return expected.isEmpty ? rows : expected
    }
}
