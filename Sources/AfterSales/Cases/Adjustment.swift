/// Why money goes back without a claim; finance's own decision (`refund.adjustment`).
package enum Adjustment: Codable, Hashable, Sendable {
    /// The price comes down: an allowance, with a credit note.
    case goodwill
    /// The customer paid a second time. That money was never part of a sale: it goes back whole,
    /// on the payment that brought it, and no credit note is due.
    ///
    /// - Parameter reference: the provider's own id of the second payment; `nil`: not known, so it
    ///   goes back by hand.
    case paidTwice(by: PaymentMethod, reference: String?)
    /// It has gone back already, by a way that the desk does not see: it is booked, nothing is
    /// sent, and what is left to refund shrinks.
    case refundedOutside(by: PaymentMethod)

    /// The kinds without their facts, by the names of forms and the command line.
    package enum Kind: String, CaseIterable, Sendable {
        case goodwill
        case paidTwice = "paid_twice"
        case refundedOutside = "refunded_outside"
    }

    package var kind: Kind {
        switch self {
        case .goodwill: .goodwill
        case .paidTwice: .paidTwice
        case .refundedOutside: .refundedOutside
        }
    }

    /// - Returns: `nil` where the means of payment is missing.
    package init?(_ kind: Kind, by method: PaymentMethod?, reference: String?) {
        switch (kind, method) {
        case (.goodwill, _): self = .goodwill
        case (.paidTwice, let method?): self = .paidTwice(by: method, reference: reference)
        case (.refundedOutside, let method?): self = .refundedOutside(by: method)
        case (_, nil): return nil
        }
    }
}

extension CaseRequest {
    /// Of an adjustment; one that names none, as all did before, is goodwill.
    package var adjustmentKind: Adjustment { adjustment ?? .goodwill }
}
