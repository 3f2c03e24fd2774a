/// What a provider says of one payment at one moment: the only word that counts about money that
/// may have left.
///
/// A look-up after silence, a webhook and the daily look at what was sent all end in a reading, so
/// their order and number make no difference.
package struct PaymentReading: Codable, Hashable, Sendable {
    /// One refund as the provider holds it.
    package struct Refund: Codable, Hashable, Sendable {
        package enum State: String, Codable, Sendable { case pending, succeeded, failed }

        /// The provider's own.
        package var id: String
        /// Ours, given with the instruction; `nil`: the refund was made elsewhere, in the
        /// provider's dashboard for one.
        package var key: String?
        package var amount: Minor
        package var state: State
        /// Why it failed, in the provider's words.
        package var problem: String?

        package init(
            id: String, key: String?, amount: Minor, state: State, problem: String? = nil
        ) {
            self.id = id
            self.key = key
            self.amount = amount
            self.state = state
            self.problem = problem
        }
    }

    /// One installment of a lender's plan as it stands now.
    package struct PlanRow: Codable, Hashable, Sendable {
        package var number: Int
        package var due: CivilDay
        /// What the customer pays or has paid for it, the lender's fee included; 0 when canceled.
        package var amount: Minor
        package var paid: Bool

        package init(number: Int, due: CivilDay, amount: Minor, paid: Bool) {
            self.number = number
            self.due = due
            self.amount = amount
            self.paid = paid
        }
    }

    package enum Dispute: String, Codable, Sendable { case none, open, won, lost }

    package var readAt: Instant
    package var refunds: [Refund]
    /// `nil`: not a plan, or one that the provider does not show.
    package var plan: [PlanRow]?
    package var dispute: Dispute

    package init(
        readAt: Instant, refunds: [Refund], plan: [PlanRow]? = nil, dispute: Dispute = .none
    ) {
        self.readAt = readAt
        self.refunds = refunds
        self.plan = plan
        self.dispute = dispute
    }
}

/// Something in which the provider's word and ours do not agree, for finance to settle.
package struct MoneyDifference: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// The provider holds one of our refunds with another amount.
        case amountDiffers = "amount_differs"
        /// The provider says succeeded of a refund that we hold as failed.
        case succeededAfterFailure = "succeeded_after_failure"
        /// A refund that was not ours, above what is left of the payment.
        case refundBeyondPayment = "refund_beyond_payment"
        /// The lender's plan is not as we forecast it.
        case planDiffers = "plan_differs"
        /// The bank decided a dispute for the customer.
        case disputeLost = "dispute_lost"
        /// A customer paid what was no longer asked for; it is given back by itself.
        case paymentNotAwaited = "payment_not_awaited"
        /// What was paid too late could not be given back, or its bank returned it.
        case giveBackFailed = "give_back_failed"
    }

    package var kind: Kind
    /// What it is about: a refund's id at the provider, or an installment's number.
    package var subject: String
    package var ours: Minor
    package var theirs: Minor

    package init(_ kind: Kind, subject: String, ours: Minor, theirs: Minor) {
        self.kind = kind
        self.subject = subject
        self.ours = ours
        self.theirs = theirs
    }
}
