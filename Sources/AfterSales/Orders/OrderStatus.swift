package enum OrderStatus: String, Codable, CaseIterable, Sendable {
    case awaitingPayment = "awaiting_payment"
    case awaitingPreparation = "awaiting_preparation"
    case inPreparation = "in_preparation"
    case shipped, delivered, canceled

    package var hasShipped: Bool { self == .shipped || self == .delivered }
}

package enum PaymentMethod: String, Codable, CaseIterable, Sendable {
    case card, paypal
    case bankTransfer = "bank_transfer"
    case giftCard = "gift_card"
    case storeCredit = "store_credit"
    case alma3x = "alma_3x"
    case paypal4x = "paypal_4x"

    package var isInstallmentPlan: Bool { self == .alma3x || self == .paypal4x }
}
