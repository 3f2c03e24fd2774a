/// A fact of the journal: what happened to an order or to one of its cases.
///
/// Events carry what they changed, whole, so that replaying them gives the stored state without
/// asking the rules again (the rules may have changed since).
package enum Event: Codable, Hashable, Sendable {
    // The order.
    case orderPlaced(Order)
    case orderPaid
    case orderPrepared
    case parcelShipped(Shipment)
    case parcelsDelivered([String])
    case orderCanceled
    case orderChanged(OrderChange)
    /// The payments of an order that is not paid yet, after some of it was taken off or added.
    case unpaidPaymentsChanged([Payment])
    case installmentPaid(payment: String, number: Int)
    case paymentChargedBack(payment: String)
    /// The dispute was decided for the shop.
    case paymentReleased(payment: String)
    /// The provider's own id of a payment, or, with no payment, of the case's return fee.
    case paymentReferenced(payment: String?, reference: String)
    /// The customer paid a second time.
    case extraPaymentFound(Payment)

    // A case.
    case caseOpened(Case)
    case feeAsked(Minor)
    case feePaid
    case feeReturned
    case feeDropped
    case customerAsked(String)
    case customerAnswered(String)
    case authorized(returnRequired: Bool, note: String?)
    case labelSent
    case refused(reason: String)
    case reopened(reason: String?)
    case withdrawn
    case expired
    case parcelScanned(CarrierScan)
    case parcelReceived
    case parcelRefused(ClauseSet)
    case inspected([Case.Units], breaking: ClauseSet)
    case accepted([Case.Units], by: String)
    case exchangeTurnedIntoRefund
    case differenceRequested(Minor)
    case differencePaid
    case differenceDropped
    case letterSent(tracking: String)
    case shipBackReminded
    case letterReminded
    case delayTold
    case replacementOrdered(number: String)
    case settled([Case.Units])
    case bounced
    case flagged(CaseFlag)

    // What goes back to the customer.
    case sendBackBegun(Case.SendBack)
    case postageSettled(note: String)
    case unitsSentBack(carrier: String?, tracking: String)
    case sendBackDelivered
    case sendBackCameBack(keptUntil: Instant)
    case sendBackRenewed(to: Address?, reason: String)
    case sendBackClosed(reason: String)

    // The money.
    case refundPlanned(RefundInstruction)
    case refundChanged(id: String, to: InstructionState)
    case refundSuperseded(id: String)
}

package enum CarrierScan: String, Codable, CaseIterable, Sendable {
    case accepted, delivered, lost
}

/// What a modification does to an order.
package struct OrderChange: Codable, Hashable, Sendable {
    package struct Growth: Codable, Hashable, Sendable {
        package var line: String
        package var units: Int
    }

    package var shipTo: Address?
    package var growths: [Growth] = []
    package var added: [OrderLine] = []
    /// The payment that the customer made for it by link.
    package var payment: Payment?
}

/// Who did something: a role, and a name where somebody is signed in.
package struct Actor: Codable, Hashable, Sendable {
    package var role: Role
    package var name: String

    package init(_ role: Role, name: String? = nil) {
        self.role = role
        self.name = name ?? role.rawValue
    }
}

/// An event with its time, its doer and its case.
package struct JournalEntry: Codable, Hashable, Sendable {
    package var at: Instant
    package var actor: Actor
    package var caseNumber: String?
    package var event: Event

    package init(at: Instant, actor: Actor, caseNumber: String?, event: Event) {
        self.at = at
        self.actor = actor
        self.caseNumber = caseNumber
        self.event = event
    }
}
