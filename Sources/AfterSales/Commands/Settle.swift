/// The end of a case: every movement confirmed, every replacement ordered.
extension CaseWork {
    mutating func settleIfDone(_ number: String) {
        let found = current(number)
        guard found.state == .accepted else { return }
        let instructions = record.liveInstructions(of: number)
        guard instructions.allSatisfy({ $0.state == .succeeded }) else { return }
        let needsGoods = found.givesGoods && !found.units.isEmpty
        guard !needsGoods || found.replacement != nil else { return }
        note(.settled(found.units.map { $0.settled(found.resolution) }), number)
        let isRefund = instructions.contains { $0.movements.contains { $0.covers.returnFee == 0 } }
        if isRefund { mail(.refundConfirmed, number) }
        if found.kind == .modification { mail(.modificationConfirmed, number) }
    }
}

extension Case.Units {
    func settled(_ resolution: Resolution) -> Case.Units {
        guard state == .accepted else { return self }
        var settled = self
        settled.state =
            switch resolution {
            case .refund, .storeCredit: .refunded
            case .exchange, .replacement: .replaced
            case .repair: .repaired
            }
        return settled
    }
}
