extension OrderRecord {
    /// A withdrawal from all that is left of the order and that the law does not except (L221-18,
    /// L221-28); without lines where there is nothing.
    package func wholeWithdrawal() -> CaseRequest {
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = order.lines.compactMap { line in
            let free = freeUnits(line, for: .return)
            guard free > 0, !line.isExceptedFromWithdrawal else { return nil }
            return .init(line: line.id, quantity: free)
        }
        return request
    }
}
