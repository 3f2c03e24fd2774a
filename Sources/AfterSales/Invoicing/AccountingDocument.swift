/// A credit note, or the invoice for a return fee: what was true on the day it was issued, frozen.
///
/// It is drawn from this and nothing else, so that the same number is the same document ten years
/// later (L123-22 Code de commerce).
package struct AccountingDocument: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        case creditNote = "credit_note"
        case feeInvoice = "fee_invoice"

        /// The letters before the number.
        package var series: String {
            switch self {
            case .creditNote: "AV"
            case .feeInvoice: "FR"
            }
        }
    }

    /// Another document that this one speaks of.
    package struct Reference: Codable, Hashable, Sendable {
        package var number: String
        package var date: CivilDay

        package init(number: String, date: CivilDay) {
            self.number = number
            self.date = date
        }
    }

    package struct Line: Codable, Hashable, Sendable {
        package enum What: String, Codable, Sendable {
            case goods, shipping, difference, adjustment
            case returnFee = "return_fee"
        }

        package var what: What
        /// The product's name, or finance's reason; empty where `what` says it all.
        package var title: String
        package var sku: String
        package var quantity: Int
        package var vatRateBasisPoints: Int
        package var net: Minor
        package var vat: Minor

        package var gross: Minor { net + vat }
    }

    /// What a rate adds up to.
    package struct RateTotal: Codable, Hashable, Sendable {
        package var vatRateBasisPoints: Int
        package var net: Minor
        package var vat: Minor
    }

    /// What goes back, or came in, on one means of payment.
    package struct Settlement: Codable, Hashable, Sendable {
        package var method: PaymentMethod
        /// Money, VAT included.
        package var money: Minor
        /// Taken off installments that were still due.
        package var offInstallments: Minor
        /// The lender's customer fees on top of it: never the shop's, so without VAT.
        package var lenderFees: Minor
    }

    package var number: String
    package var kind: Kind
    package var issuedAt: Instant
    /// The day of it in the shop's zone.
    package var issuedOn: CivilDay
    /// `fr` or `en`.
    package var locale: String
    package var shop: LegalIdentity
    package var customer: Customer
    package var address: Address
    package var order: Reference
    /// The invoice that it corrects; `nil`: the shop did not say its number.
    package var corrects: Reference?
    package var caseNumber: String
    package var caseKind: CaseKind
    package var clauses: ClauseSet
    package var currency: String
    package var lines: [Line]
    package var settlements: [Settlement]

    /// By rate, the lowest first.
    package var rates: [RateTotal] {
        Set(lines.map(\.vatRateBasisPoints)).sorted().map { rate in
            let own = lines.filter { $0.vatRateBasisPoints == rate }
            return RateTotal(
                vatRateBasisPoints: rate, net: own.reduce(0) { $0 + $1.net },
                vat: own.reduce(0) { $0 + $1.vat })
        }
    }

    package var net: Minor { lines.reduce(0) { $0 + $1.net } }
    package var vat: Minor { lines.reduce(0) { $0 + $1.vat } }
    package var gross: Minor { net + vat }
}
