/// An account of the after-sales ledger.
///
/// The ledger keeps what the desk moves: what customers owe and paid, what is promised back, what
/// may have left. Debits are positive, credits negative, and every posting adds up to zero.
package enum Account: Hashable, Sendable {
    /// What customers, or lenders for them, still owe.
    case customers
    /// Money at a provider, per means of payment.
    case provider(PaymentMethod)
    /// Net of VAT, per rate in basis points.
    case sales(Int)
    case outboundShipping(Int)
    case returnFees(Int)
    /// VAT that the shop collected and owes, per rate.
    case vat(Int)
    /// A lender's customer fees: passing through, never the shop's revenue.
    case lenderFees
    /// Reserved for customers, not confirmed.
    case refundsPayable
    /// Sent, and the provider did not answer: it may have left.
    case refundsInDoubt

    static func of(_ portion: Portion) -> Account {
        switch portion.kind {
        case .items: .sales(portion.vatRateBasisPoints)
        case .outboundShipping: .outboundShipping(portion.vatRateBasisPoints)
        }
    }

    /// The name under which it is stored: `provider:card`, `sales:2000`.
    package var name: String {
        switch self {
        case .customers: "customers"
        case .provider(let method): "provider:" + method.rawValue
        case .sales(let rate): "sales:\(rate)"
        case .outboundShipping(let rate): "outbound_shipping:\(rate)"
        case .returnFees(let rate): "return_fees:\(rate)"
        case .vat(let rate): "vat:\(rate)"
        case .lenderFees: "lender_fees"
        case .refundsPayable: "refunds_payable"
        case .refundsInDoubt: "refunds_in_doubt"
        }
    }
}

/// Why an amount was posted.
package enum PostingCause: String, Codable, CaseIterable, Sendable {
    case sale, collection, reservation, refund, reduction, doubt, bounce
    /// A second payment that is to go back: no sale, and no credit note.
    case overpayment
    /// Amounts that stood VAT included on accounts of before, moved to where they belong.
    case split
}

/// One side of a posting: a debit above zero, a credit below.
package struct LedgerEntry: Hashable, Sendable {
    package var account: String
    package var amount: Minor
    package var cause: PostingCause
    package var caseNumber: String?
    package var instruction: String?

    package init(
        account: String, amount: Minor, cause: PostingCause, caseNumber: String? = nil,
        instruction: String? = nil
    ) {
        self.account = account
        self.amount = amount
        self.cause = cause
        self.caseNumber = caseNumber
        self.instruction = instruction
    }
}

/// The three figures that a customer, an agent and an accountant ask for.
package struct LedgerSummary: Hashable, Sendable {
    package var balanced = true
    /// All that was collected, return fees and customer fees included.
    package var paid: Minor = 0
    /// All that was given back and confirmed, fees included.
    package var refunded: Minor = 0
    /// Unpaid installments still due, their fees included.
    package var outstanding: Minor = 0

    package init(_ entries: some Sequence<LedgerEntry>) {
        var total: Minor = 0
        for entry in entries {
            total += entry.amount
            let isProvider = entry.account.hasPrefix("provider:")
            if isProvider, entry.cause == .collection { paid += entry.amount }
            if isProvider, entry.cause == .refund || entry.cause == .bounce {
                refunded -= entry.amount
            }
            if entry.account == Account.customers.name { outstanding += entry.amount }
        }
        balanced = total == 0
    }
}
