import AfterSales

/// What a phone call can bring about now, kind by kind: the policy's answer to a plain request.
struct PhoneAnswer {
    static let kinds: [CaseKind] = [
        .return, .cancellation, .modification, .defect, .transitDamage, .wrongItem, .missingItem,
        .notDelivered,
    ]

    let kind: CaseKind
    let answer: Result<Decision, CaseRefusal>

    init(_ kind: CaseKind, _ answer: Result<Decision, CaseRefusal>) {
        self.kind = kind
        self.answer = answer
    }

    /// The plainest request of a kind: for all that is left, and for a change the same address.
    static func question(_ kind: CaseKind, on order: Order) -> CaseRequest {
        var request = CaseRequest(kind: kind, channel: .phone)
        if kind == .modification { request.changes = .init(shipTo: order.shipTo) }
        return request
    }
}
