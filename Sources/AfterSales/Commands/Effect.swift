/// A mail to the customer, by the name of its template (`scenarios.md`).
package enum Notice: String, Codable, CaseIterable, Sendable {
    case caseReceived = "case_received"
    case withdrawalAcknowledged = "withdrawal_acknowledged"
    case feeReceipt = "fee_receipt"
    case returnAuthorized = "return_authorized"
    case requestRefused = "request_refused"
    case question
    case shipBackReminder = "ship_back_reminder"
    case caseExpired = "case_expired"
    case caseWithdrawn = "case_withdrawn"
    case exchangeBecameRefund = "exchange_became_refund"
    case orderCanceledByShop = "order_canceled_by_shop"
    case parcelReceived = "parcel_received"
    case parcelRefused = "parcel_refused"
    case inspectionAccepted = "inspection_accepted"
    case inspectionRejected = "inspection_rejected"
    case sentBack = "sent_back"
    case sendBackReturned = "send_back_returned"
    case refundConfirmed = "refund_confirmed"
    case refundDelayed = "refund_delayed"
    case cancellationConfirmed = "cancellation_confirmed"
    case modificationConfirmed = "modification_confirmed"
    case paymentLink = "payment_link"
    case replacementConfirmed = "replacement_confirmed"
    case carrierLetter = "carrier_letter"
    case carrierLetterReminder = "carrier_letter_reminder"
    /// What the desk wrote of its own accord; no step of a case sends it, so no scenario does.
    case message

    package var attachments: [String] {
        switch self {
        case .returnAuthorized: ["return_label.pdf", "return_slip.pdf"]
        case .carrierLetter: ["carrier_letter.pdf"]
        default: []
        }
    }
}

/// Something to carry out once the events are stored.
package enum Effect: Codable, Hashable, Sendable {
    case mail(Notice, case: String)
    /// Ask the order's customer to open a case for a parcel that came without one.
    case askForCase(parcel: Int64)
    /// Ask the customer for the bank account that a transfer is to go to.
    case askForAccount(case: String)
    /// Send an instruction to its provider.
    case refund(instruction: String)
    /// Tell the carrier that a label will not be used.
    case voidLabel(case: String)
    /// Send goods or a parcel back to the customer.
    case sendBack(case: String)
    /// Place an order that replaces goods; stored in the same transaction.
    case placeOrder(Order)
}
