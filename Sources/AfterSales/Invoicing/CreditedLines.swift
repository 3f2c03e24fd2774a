/// The lines of a credit note: the goods where they are what is given back, a line a rate where it
/// is a difference or goodwill.
struct CreditedLines {
    let found: Case
    let order: Order
    /// Of the refunds.
    let ids: [String]

    func lines(_ work: CaseWork) -> [AccountingDocument.Line] {
        let portions = ids.flatMap { work.credited[$0, default: []] }.merged()
        let drafts = portions.flatMap(drafts)
        return Set(portions.map(\.vatRateBasisPoints)).sorted().flatMap { rate in
            let own = drafts.filter { $0.vatRateBasisPoints == rate }
            // Net holds the gross amount until the rate's VAT is known and divided.
            let shares = allocate(vat(at: rate, in: work.ledger), over: own.map(\.net))
            return zip(own, shares).map { line, share in
                var line = line
                line.net -= share
                line.vat = share
                return line
            }
        }
    }

    /// What the ledger has taken off the VAT of a rate.
    private func vat(at rate: Int, in ledger: [LedgerEntry]) -> Minor {
        let account = Account.vat(rate).name
        return ledger.reduce(0) { total, entry in
            let isOurs = entry.account == account && ids.contains(entry.instruction ?? "")
            return isOurs ? total + entry.amount : total
        }
    }

    private func drafts(_ portion: Portion) -> [AccountingDocument.Line] {
        if found.kind == .adjustment {
            return [line(.adjustment, portion, found.request.reason ?? "")]
        }
        guard portion.kind == .items else { return [line(.shipping, portion)] }
        let goods = found.units.filter(\.isGivenBack).compactMap { unit in
            order.line(unit.line).map { line($0, unit) }
        }.filter { $0.vatRateBasisPoints == portion.vatRateBasisPoints }
        return goods.reduce(0) { $0 + $1.net } == portion.amount
            ? goods.filter { $0.net > 0 } : [line(.difference, portion)]
    }

    private func line(_ line: OrderLine, _ unit: Case.Units) -> AccountingDocument.Line {
        .init(
            what: .goods, title: line.title, sku: line.sku, quantity: unit.quantity,
            vatRateBasisPoints: line.vatRateBasisPoints,
            net: (unit.worth ?? 0) - unit.deduction, vat: 0)
    }

    private func line(
        _ what: AccountingDocument.Line.What, _ portion: Portion, _ title: String = ""
    ) -> AccountingDocument.Line {
        .init(
            what: what, title: title, sku: "", quantity: 1,
            vatRateBasisPoints: portion.vatRateBasisPoints, net: portion.amount, vat: 0)
    }
}
