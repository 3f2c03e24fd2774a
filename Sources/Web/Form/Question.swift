import AfterSales
import Desk

/// One question of a request, on one page.
enum Question: String, CaseIterable, Sendable {
    case lines
    case selfHelp = "self-help"
    case reason, delivery, reserves, received, cause, changes, photos, resolution, exchange

    /// The questions that a request has, in the order in which they are asked; some depend on
    /// answers given before.
    static func all(for request: CaseRequest, in visit: CustomerVisit) -> [Question] {
        var questions: [Question] = []
        if request.kind != .modification, visit.hasChoiceOfLines(for: request.kind) {
            questions.append(.lines)
        }
        switch request.kind {
        case .return, .cancellation, .missingItem: questions.append(.reason)
        case .defect:
            if visit.rules.policy.defect.selfHelp { questions.append(.selfHelp) }
            questions.append(.reason)
        case .transitDamage:
            questions.append(.delivery)
            if !request.deliveryRefused { questions.append(.reserves) }
            questions.append(.reason)
        case .wrongItem: questions.append(.received)
        case .notDelivered: questions.append(.cause)
        case .modification: questions.append(.changes)
        case .adjustment: break
        }
        if request.kind.asksForPhotos { questions.append(.photos) }
        if visit.resolutions(for: request.kind).count > 1 { questions.append(.resolution) }
        if request.resolution == .exchange { questions.append(.exchange) }
        return questions
    }
}

extension CaseKind {
    /// Whether pictures help to decide; they are never required.
    var asksForPhotos: Bool {
        switch self {
        case .defect, .transitDamage, .wrongItem, .missingItem: true
        case .return, .cancellation, .modification, .notDelivered, .adjustment: false
        }
    }
}

extension CustomerVisit {
    /// Whether there is anything to choose: one unit of one line is taken as it is.
    func hasChoiceOfLines(for kind: CaseKind) -> Bool {
        order.lines.reduce(0) { $0 + record.freeUnits($1, for: kind) } != 1
    }

    /// How a request of a kind can end, as the policy has it.
    func resolutions(for kind: CaseKind) -> [Resolution] {
        rules.policy.resolutions(for: kind, on: order)
    }
}
