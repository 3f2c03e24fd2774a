import AfterSales
import Desk

/// Where a provider's report says what: the one place that knows its columns.
///
/// - Stripe: the itemized *balance change from activity* or *payout reconciliation* report
///   (`docs.stripe.com/reports`), with our key among the columns where the shop chose it.
/// - PayPal: the *settlement* or *transaction detail* report (`developer.paypal.com/reports`).
/// - Alma: the accounting export of its dashboard (`docs.almapay.com/docs/exports-comptables`).
struct ReportColumns: Sendable {
    enum AmountStyle: Sendable {
        /// `-59.90`: a refund is below zero, one that came back above.
        case signedDecimal
        /// Minor units, with a column that says `DR` or `CR`.
        case minorWithSide(column: String)
        /// Minor units whose sign says nothing.
        case minor
    }

    enum TimeStyle: Sendable {
        /// `2026-03-20 08:00:00`, in UTC.
        case utc
        /// `2026/03/20 08:00:00 +0000`.
        case withOffset
        /// `2026-03-20 09:00:00` on the clock of Paris.
        case paris
    }

    var id: String
    var key: String?
    var amount: String
    var amountStyle: AmountStyle
    /// `nil`: euros.
    var currency: String?
    var time: String
    var timeStyle: TimeStyle
    /// The column that says what a line is, and what it says of refunds; `nil`: a line with an id
    /// is one.
    var kind: (column: String, refunds: Set<String>)?

    static func of(_ provider: ReportingProvider) -> ReportColumns {
        switch provider {
        case .stripe:
            ReportColumns(
                id: "source_id", key: "refund_metadata[reprise_refund]", amount: "gross",
                amountStyle: .signedDecimal, currency: "currency", time: "created_utc",
                timeStyle: .utc, kind: ("reporting_category", ["refund", "refund_failure"]))
        case .paypal:
            ReportColumns(
                id: "Transaction ID", key: "Invoice ID", amount: "Gross Transaction Amount",
                amountStyle: .minorWithSide(column: "Transaction Debit or Credit"),
                currency: "Gross Transaction Currency", time: "Transaction Initiation Date",
                timeStyle: .withOffset, kind: ("Transaction Event Code", ["T1107"]))
        case .alma:
            ReportColumns(
                id: "Identifiant remboursement", key: nil, amount: "Montant brut (centimes)",
                amountStyle: .minor, currency: nil, time: "Créée (Heure Europe/Paris)",
                timeStyle: .paris, kind: nil)
        }
    }

    var required: [String] {
        var columns = [id, amount, time] + [currency, kind?.column].compactMap(\.self)
        if case .minorWithSide(let side) = amountStyle { columns.append(side) }
        return columns
    }
}
