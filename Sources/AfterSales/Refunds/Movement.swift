/// What an amount is made of.
package struct Composition: Codable, Hashable, Sendable {
    package var items: Minor = 0
    package var outboundShipping: Minor = 0
    package var returnFee: Minor = 0
    package var customerFee: Minor = 0

    package init(
        items: Minor = 0, outboundShipping: Minor = 0, returnFee: Minor = 0, customerFee: Minor = 0
    ) {
        self.items = items
        self.outboundShipping = outboundShipping
        self.returnFee = returnFee
        self.customerFee = customerFee
    }

    package var total: Minor { items + outboundShipping + returnFee + customerFee }
    /// The part that pays for the order: without fees.
    package var purchase: Minor { items + outboundShipping }
}

package enum MovementKind: String, Codable, CaseIterable, Sendable {
    case charge, refund
    case cancelInstallment = "cancel_installment"
    case reduceInstallment = "reduce_installment"
    case paymentLink = "payment_link"
}

/// One row of a refund instruction: money that goes back, or an installment that shrinks.
package struct Movement: Codable, Hashable, Sendable {
    package var kind: MovementKind
    package var installment: Int?
    package var covers: Composition

    package init(kind: MovementKind, installment: Int?, covers: Composition) {
        self.kind = kind
        self.installment = installment
        self.covers = covers
    }

    package var amount: Minor { covers.total }
}

package enum InstructionState: String, Codable, CaseIterable, Sendable {
    case awaitingApproval = "awaiting_approval"
    case requested, succeeded, failed, unknown
}

/// What goes to one provider about one payment, under one id that is its idempotency key.
package struct RefundInstruction: Codable, Hashable, Sendable {
    /// The case's number and a running number: `R-000001/1`.
    package let id: String
    package let caseNumber: String
    /// `nil` for a return fee given back, and for store credit.
    package let payment: String?
    package let method: PaymentMethod
    package let movements: [Movement]
    /// The failed instruction that this one sends again; its money was reserved then.
    package let resends: String?
    package internal(set) var state: InstructionState
    /// A failed instruction that was sent again as a new one: it no longer counts.
    package internal(set) var superseded = false

    package var amount: Minor { movements.reduce(0) { $0 + $1.amount } }

    /// An instruction as planned, or as read back from a store.
    package init(
        id: String, caseNumber: String, payment: String?, method: PaymentMethod,
        movements: [Movement], resends: String?, state: InstructionState, superseded: Bool = false
    ) {
        self.id = id
        self.caseNumber = caseNumber
        self.payment = payment
        self.method = method
        self.movements = movements
        self.resends = resends
        self.state = state
        self.superseded = superseded
    }
}
