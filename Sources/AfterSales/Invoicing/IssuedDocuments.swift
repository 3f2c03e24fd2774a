/// A document that a piece of work makes necessary, before it has its number.
package struct DocumentToIssue: Sendable {
    package var kind: AccountingDocument.Kind
    package var caseNumber: String
    /// The refunds that a credit note is for.
    package var instructions: [RefundInstruction] = []
    /// A credit note on the invoice for the case's return fee rather than on the order's.
    package var isForFee = false

    /// What `work` makes necessary: an invoice for each return fee paid, and one credit note an
    /// acceptance, however many refunds it takes. A refund that is sent again has its note.
    package static func all(in work: CaseWork) -> [DocumentToIssue] {
        var documents: [DocumentToIssue] = []
        for entry in work.events {
            guard let number = entry.caseNumber else { continue }
            switch entry.event {
            case .feePaid:
                documents.append(DocumentToIssue(kind: .feeInvoice, caseNumber: number))
            case .refundPlanned(let instruction)
            where instruction.resends == nil && !work.record.isExtra(instruction):
                let isForFee = instruction.movements.contains { $0.covers.returnFee > 0 }
                let index = documents.firstIndex {
                    $0.kind == .creditNote && $0.caseNumber == number && $0.isForFee == isForFee
                }
                if let index {
                    documents[index].instructions.append(instruction)
                } else {
                    documents.append(
                        DocumentToIssue(
                            kind: .creditNote, caseNumber: number, instructions: [instruction],
                            isForFee: isForFee))
                }
            default: break
            }
        }
        return documents.filter { document in
            // Lenders' fees alone are not the shop's to invoice or to credit.
            document.kind == .feeInvoice
                || document.instructions.flatMap(\.movements)
                    .contains { $0.covers.purchase + $0.covers.returnFee > 0 }
        }
    }

    /// The document under its number.
    ///
    /// - Parameter invoice: that of the case's return fee, where there is one.
    package func issued(
        as number: String, for work: CaseWork, by shop: LegalIdentity,
        feeInvoice invoice: AccountingDocument.Reference?
    ) -> AccountingDocument {
        let order = work.record.order
        let zone = work.rules.calendar.zone
        let original = order.invoice.map {
            AccountingDocument.Reference(number: $0.number, date: $0.date)
        }
        let found = work.current(caseNumber)
        return AccountingDocument(
            number: number, kind: kind, issuedAt: work.now, issuedOn: zone.day(at: work.now),
            locale: order.customer.locale, shop: shop, customer: order.customer,
            address: order.shipTo,
            order: .init(number: order.number, date: zone.day(at: order.placedAt)),
            corrects: kind == .feeInvoice ? nil : isForFee ? invoice : original,
            caseNumber: caseNumber, caseKind: found.kind, clauses: work.clauses,
            currency: order.currency, lines: lines(for: found, work),
            settlements: settlements(found))
    }

    private func lines(for found: Case, _ work: CaseWork) -> [AccountingDocument.Line] {
        guard kind == .creditNote, !isForFee else {
            let amount =
                kind == .feeInvoice
                ? found.fee?.amount ?? 0
                : instructions.flatMap(\.movements).reduce(0) { $0 + $1.covers.returnFee }
            let rate = work.record.feeRate
            let ofVAT = AfterSales.vat(in: amount, at: rate)
            return [
                .init(
                    what: .returnFee, title: "", sku: "", quantity: 1, vatRateBasisPoints: rate,
                    net: amount - ofVAT, vat: ofVAT)
            ]
        }
        return CreditedLines(found: found, order: work.record.order, ids: instructions.map(\.id))
            .lines(work)
    }

    private func settlements(_ found: Case) -> [AccountingDocument.Settlement] {
        guard kind == .creditNote else {
            return [
                .init(
                    method: .card, money: found.fee?.amount ?? 0, offInstallments: 0,
                    lenderFees: 0)
            ]
        }
        return instructions.map { instruction in
            var settlement = AccountingDocument.Settlement(
                method: instruction.method, money: 0, offInstallments: 0, lenderFees: 0)
            for movement in instruction.movements {
                let own = movement.covers.purchase + movement.covers.returnFee
                if movement.kind == .refund {
                    settlement.money += own
                } else {
                    settlement.offInstallments += own
                }
                settlement.lenderFees += movement.covers.customerFee
            }
            return settlement
        }
    }
}
