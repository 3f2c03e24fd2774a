extension Case {
    /// Goods on their way back to the customer: rejected units, or a whole parcel.
    package struct SendBack: Codable, Hashable, Sendable {
        package enum Cause: String, Codable, CaseIterable, Sendable {
            /// Units that an inspection rejected.
            case rejected
            /// A parcel refused as it stood.
            case parcelRefused = "parcel_refused"
            /// The customer gave the request up while the parcel was under way.
            case withdrawn
            /// A parcel for a case that was over, or never accepted.
            case uninvited
        }

        package enum State: String, Codable, CaseIterable, Sendable {
            /// The parcel has still to come.
            case expected
            /// The customer pays the postage first (`inspection.send_back_paid_by`).
            case awaitingPostage = "awaiting_postage"
            case toSend = "to_send"
            case sent, delivered
            /// Nobody took it: the carrier brought it back.
            case cameBack = "came_back"
            /// The shop decided what becomes of goods that nobody wants back.
            case closed
        }

        package var cause: Cause
        package var state: State
        package var since: Instant
        package var carrier: String?
        package var tracking: String?
        package var sentAt: Instant?
        /// Until when goods that came back are kept for the customer.
        package var keptUntil: Instant?
        /// Another address than the order's, where the customer gave one.
        package var address: Address?
        /// Staff's own words: how the postage was paid, why it is sent again or kept.
        package var reason: String?

        package init(cause: Cause, state: State, since: Instant) {
            self.cause = cause
            self.state = state
            self.since = since
        }
    }

    /// The units that go back: the rejected ones, or all where the whole parcel does.
    package var unitsToSendBack: [Units] {
        sendBack?.cause == .rejected ? units.filter { $0.state == .rejected } : units
    }
}
