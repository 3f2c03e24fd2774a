import AfterSales

/// English, as plain as can be.
struct English: Vocabulary {
    func label(_ kind: CaseKind) -> String {
        switch kind {
        case .return: "Return"
        case .cancellation: "Cancellation"
        case .modification: "Change"
        case .defect: "Defect"
        case .transitDamage: "Transit damage"
        case .wrongItem: "Wrong item"
        case .missingItem: "Missing item"
        case .notDelivered: "Parcel not received"
        case .adjustment: "Adjustment"
        }
    }

    func label(_ state: CaseState) -> String {
        switch state {
        case .awaitingFee: "Waiting for the return fee"
        case .awaitingReview: "Being reviewed"
        case .awaitingCustomer: "Waiting for your answer"
        case .authorized: "Authorized"
        case .inTransit: "On its way to us"
        case .received: "Received"
        case .accepted: "Accepted"
        case .awaitingDifference: "Waiting for the difference"
        case .settled: "Settled"
        case .rejected: "Rejected at inspection"
        case .refused: "Refused"
        case .withdrawn: "Withdrawn"
        case .expired: "Expired"
        }
    }

    func label(_ state: UnitState) -> String {
        switch state {
        case .requested: "Requested"
        case .accepted: "Accepted"
        case .rejected: "Rejected"
        case .refunded: "Refunded"
        case .replaced: "Replaced"
        case .repaired: "Repaired"
        case .canceled: "Canceled"
        case .withdrawn: "Withdrawn"
        case .expired: "Expired"
        }
    }

    func label(_ flag: CaseFlag) -> String {
        switch flag {
        case .late: "Late"
        case .vagueReserves: "Vague reserves"
        case .bulky: "Bulky"
        case .outsideMetropolitanFrance: "Outside metropolitan France"
        case .refundBounced: "Refund bounced"
        case .planDiffers: "Plan differs"
        case .chargeback: "Chargeback"
        }
    }

    func label(_ resolution: Resolution) -> String {
        switch resolution {
        case .refund: "Refund"
        case .exchange: "Exchange"
        case .replacement: "Replacement"
        case .repair: "Repair"
        case .storeCredit: "Store credit"
        }
    }

    func label(_ channel: Channel) -> String {
        switch channel {
        case .portal: "Return site"
        case .form: "Form"
        case .phone: "Phone"
        case .api: "The shop’s system"
        }
    }

    func label(_ outcome: Outcome) -> String {
        switch outcome {
        case .refused: "Refused"
        case .redirected: "To be asked another way"
        case .pendingReview: "To be reviewed"
        case .authorized: "Authorized"
        }
    }

    func label(_ status: OrderStatus) -> String {
        switch status {
        case .awaitingPayment: "Waiting for payment"
        case .awaitingPreparation: "Waiting for preparation"
        case .inPreparation: "In preparation"
        case .shipped: "Shipped"
        case .delivered: "Delivered"
        case .canceled: "Canceled"
        }
    }

    func label(_ method: PaymentMethod) -> String {
        switch method {
        case .card: "Card"
        case .paypal: "PayPal"
        case .bankTransfer: "Bank transfer"
        case .giftCard: "Gift card"
        case .storeCredit: "Store credit"
        case .alma3x: "Alma 3X"
        case .paypal4x: "PayPal 4X"
        }
    }

    func label(_ kind: Adjustment.Kind) -> String {
        switch kind {
        case .goodwill: "Goodwill"
        case .paidTwice: "Order paid twice"
        case .refundedOutside: "Refund already made"
        }
    }

    func label(_ kind: MovementKind) -> String {
        switch kind {
        case .charge: "Charge"
        case .refund: "Refund"
        case .cancelInstallment: "Installment canceled"
        case .reduceInstallment: "Installment reduced"
        case .paymentLink: "Payment link"
        }
    }

    func label(_ state: InstructionState) -> String {
        switch state {
        case .awaitingApproval: "To be approved"
        case .requested: "Requested"
        case .succeeded: "Done"
        case .failed: "Failed"
        case .unknown: "Being checked"
        }
    }

    func label(_ what: Deadline.What) -> String {
        switch what {
        case .reviewFrom: "Answer from"
        case .review: "Answer by"
        case .inquiry: "Carrier’s inquiry ends"
        case .feePayment: "Fee to pay by"
        case .customerAnswer: "Answer expected by"
        case .shipBack: "Parcel to be posted by"
        case .inspection: "Inspection by"
        case .difference: "Difference to pay by"
        case .refund: "Refund aimed at"
        case .refundEffective: "Refund effective by"
        case .refundLatest: "Refund at the latest"
        case .refundVisible: "Visible on your account"
        case .conformity: "Conformity by"
        case .legalRefund: "Legal refund by"
        case .carrierLetter: "Letter to the carrier by"
        case .reportBy: "Report by"
        }
    }

    func label(_ condition: Condition) -> String {
        switch condition {
        case .asSold: "As sold"
        case .worn: "Worn"
        case .modified: "Modified"
        case .incomplete: "Incomplete"
        case .damaged: "Damaged"
        case .wrongItem: "Wrong item"
        }
    }

    func label(_ role: Role) -> String {
        switch role {
        case .customer: "Customer"
        case .agent: "Agent"
        case .warehouse: "Warehouse"
        case .finance: "Finance"
        case .admin: "Administrator"
        case .carrier: "Carrier"
        case .provider: "Payment provider"
        case .system: "System"
        }
    }

    func label(_ cause: NonDeliveryCause) -> String {
        switch cause {
        case .lost: "Lost on the way"
        case .neverReceived: "Said delivered, never received"
        case .returnedToSender: "Returned to the shop"
        }
    }
}
