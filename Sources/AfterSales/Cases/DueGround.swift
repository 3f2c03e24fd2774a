extension Deadline.What {
    /// The clause of the shop's page that sets this date for a kind; `nil` where the law does, or
    /// nothing written.
    package func clause(of kind: CaseKind) -> Clause? {
        switch self {
        case .reviewFrom, .review, .customerAnswer: .returnReview
        case .inquiry: .deliveryNotReceived
        case .feePayment: .returnFeeCustomerPays
        case .shipBack: .returnShipBack
        case .inspection: .refundReturnTerms
        case .refund: kind == .cancellation ? .cancellationRefund : .refundReturnTerms
        case .refundEffective, .refundLatest, .refundVisible: .refundReturnTerms
        case .carrierLetter: .damageRegisteredLetter
        case .reportBy: kind == .transitDamage ? .damageReportWindow : .wrongItemWindow
        case .difference, .conformity, .legalRefund: nil
        }
    }

    /// The article of the law that sets this date; `nil` where the shop does.
    package var article: String? {
        switch self {
        case .conformity: "L217-10"
        case .legalRefund: "L221-24"
        case .carrierLetter: "L133-3"
        case .reviewFrom, .review, .inquiry, .feePayment, .customerAnswer, .shipBack, .inspection,
            .difference, .refund, .refundEffective, .refundLatest, .refundVisible, .reportBy:
            nil
        }
    }
}
