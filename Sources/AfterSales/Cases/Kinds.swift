/// What a customer can ask for (`rules.md`, section 3).
package enum CaseKind: String, Codable, CaseIterable, Sendable {
    case `return`
    case cancellation
    case modification
    case defect
    case transitDamage = "transit_damage"
    case wrongItem = "wrong_item"
    case missingItem = "missing_item"
    case notDelivered = "not_delivered"
    /// Goodwill, paid twice, a refund made outside: finance only, no channel.
    case adjustment

    /// The kinds that say that the shop or the carrier did wrong.
    package var isClaim: Bool {
        switch self {
        case .defect, .transitDamage, .wrongItem, .missingItem, .notDelivered: true
        case .return, .cancellation, .modification, .adjustment: false
        }
    }
}

/// The way a request came in.
package enum Channel: String, Codable, CaseIterable, Sendable {
    case portal, form, phone
    /// A shop's own system: opens every kind.
    case api
}

/// How a case should end.
package enum Resolution: String, Codable, CaseIterable, Sendable {
    case refund, exchange, replacement, repair
    case storeCredit = "store_credit"
}

/// What happened to a parcel that was not received.
package enum NonDeliveryCause: String, Codable, CaseIterable, Sendable {
    case lost
    case neverReceived = "never_received"
    case returnedToSender = "returned_to_sender"
}
