extension Policy {
    /// How a request of a kind can end for an order: what the form offers and the core takes.
    ///
    /// Store credit hangs on one parameter, whatever the kinds list, and is not for installments,
    /// which it would leave due (`rules.md`, section 5).
    package func resolutions(for kind: CaseKind, on order: Order) -> [Resolution] {
        var offered: [Resolution] =
            switch kind {
            case .return: self.return.resolutions
            case .cancellation, .modification, .adjustment: [.refund]
            case .defect: defect.resolutions
            case .transitDamage: damage.resolutions
            case .wrongItem, .missingItem: wrongItem.resolutions
            case .notDelivered: notDelivered.resolutions
            }
        offered.removeAll { $0 == .storeCredit }
        if refund.storeCredit == .onRequest, !order.hasInstallments, kind != .modification,
            kind != .adjustment
        {
            offered.append(.storeCredit)
        }
        return offered
    }
}
