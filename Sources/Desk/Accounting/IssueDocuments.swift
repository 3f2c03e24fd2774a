import AfterSales
import Storage

extension Desk {
    /// Issues the invoices and credit notes that a piece of work makes necessary, in the
    /// transaction that stores it.
    func issueDocuments(for work: CaseWork, in transaction: any Transaction) throws {
        let documents = AccountingDocuments(transaction)
        let year = work.rules.calendar.zone.day(at: work.now).components.year
        for draft in DocumentToIssue.all(in: work) {
            let invoice = draft.isForFee ? try documents.feeInvoice(of: draft.caseNumber) : nil
            try documents.issue(
                draft.kind, in: year, at: work.now, for: draft.instructions.map(\.id)
            ) { number in
                draft.issued(as: number, for: work, by: shop, feeInvoice: invoice)
            }
        }
    }
}
