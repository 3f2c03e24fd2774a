import AfterSales

/// The book of original entry that a posting belongs to.
package enum LedgerJournal: String, CaseIterable, Sendable {
    /// Sales, fees, credit notes.
    case sales = "VE"
    /// Money at providers and at the bank.
    case bank = "BQ"
    /// What neither sells nor moves money: doubt, installments that shrink, corrections.
    case other = "OD"

    package init(_ cause: PostingCause) {
        self =
            switch cause {
            case .sale, .reservation: .sales
            case .collection, .refund, .bounce: .bank
            case .reduction, .doubt, .overpayment, .split: .other
            }
    }

    var label: String {
        switch self {
        case .sales: "Ventes"
        case .bank: "Banque et prestataires de paiement"
        case .other: "Opérations diverses"
        }
    }
}
