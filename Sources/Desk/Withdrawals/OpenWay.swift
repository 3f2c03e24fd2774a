import AfterSales

extension CaseRequest {
    /// A withdrawal is not sent from door to door: it takes the way that is open to it.
    ///
    /// - Parameter quoted: the answer to the request as it is.
    package mutating func takeOpenWay(named quoted: Desk.Performed) {
        let named = quoted.decision?.lines.compactMap(\.channel) ?? []
        if named.contains(.form) { channel = .form }
    }
}
