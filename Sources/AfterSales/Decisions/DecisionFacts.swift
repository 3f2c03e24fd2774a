/// Everything a decision looks at, gathered beforehand, so that deciding touches no store.
package struct DecisionFacts: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var id: String
        package var quantity: Int
        package var weightGrams: Int
        /// Has a trait that the policy never takes back on a change of mind.
        package var isExcluded: Bool
        /// Has a trait that the law excepts from withdrawal (L221-28).
        package var isExceptedByLaw: Bool
        package var isBulky: Bool
        package var isDelivered: Bool
        /// When the parcel with the line was delivered; `nil` when it was not, or is not known.
        package var deliveredAt: Instant?
    }

    package var kind: CaseKind
    package var channel: Channel
    package var resolution: Resolution
    package var status: OrderStatus
    package var lines: [Line]
    package var isOutsideTerritory: Bool
    package var hasAlma: Bool
    package var hasPayPal4x: Bool
    /// Whether money was collected or is owed on a plan.
    package var isPaid: Bool
    /// Of the last parcel delivered.
    package var lastDeliveredAt: Instant?
    /// Whether a part of the order has still to come: its window has no end yet.
    package var isUnderWay: Bool
    /// Whether the lines asked for are all that is left of the order.
    package var isAllThatIsLeft: Bool
    /// Outbound shipping that was paid and that no case has reserved.
    package var shippingLeft: Minor
    /// Whether another case has reserved the outbound shipping.
    package var isShippingReserved: Bool
    package var reservesAreVague: Bool
    package var deliveryRefused: Bool
    package var describesReceivedItem: Bool
    /// Whether a repair has extended the guarantee.
    package var wasRepaired: Bool
    /// Staff opened it for the shop itself: channels do not matter.
    package var byShop: Bool
}
