/// What the inspector found on some units, kept with them.
package struct Finding: Codable, Hashable, Sendable {
    package var condition: Condition
    package var hasOriginalPackaging: Bool
    package var isComplete: Bool
    package var isDefectConfirmed: Bool
    /// The inspector's own words; `nil`: none.
    package var note: String?

    init(_ item: InspectedItem) {
        condition = item.condition
        hasOriginalPackaging = item.hasOriginalPackaging
        isComplete = item.isComplete
        isDefectConfirmed = item.isDefectConfirmed
        note = item.note
    }
}
