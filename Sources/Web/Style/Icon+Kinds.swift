import AfterSales
import Storage

extension Icon {
    /// Of what a customer asks for.
    init(_ kind: CaseKind) {
        self =
            switch kind {
            case .return: .parcelBack
            case .cancellation: .cross
            case .modification: .pencil
            case .defect: .spark
            case .transitDamage: .crack
            case .wrongItem: .swap
            case .missingItem: .missing
            case .notDelivered: .pin
            case .adjustment: .card
            }
    }

    /// Of what the desk has to do.
    init(_ queue: DeskQueue) {
        self =
            switch queue {
            case .review: .scale
            case .customer: .person
            case .onTheWay: .parcelBack
            case .inspect: .search
            case .refund: .card
            case .doubt: .warning
            case .messages: .bubble
            case .letters: .letter
            case .overdue: .clock
            }
    }
}
