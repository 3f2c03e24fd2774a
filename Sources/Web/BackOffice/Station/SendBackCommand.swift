import AfterSales

extension SendBackAct {
    /// What the actor must be allowed to do.
    var action: Action {
        switch self {
        case .ship, .delivered, .cameBack: .sortParcels
        case .postage, .again, .close: .decideSendBack
        }
    }

    /// Whether the page offers it.
    func isOffered(to role: Role, on task: Case.SendBack, at now: Instant) -> Bool {
        guard role.may(action) else { return false }
        switch self {
        case .ship: return task.state == .toSend
        case .delivered, .cameBack: return task.state == .sent
        case .postage: return task.state == .awaitingPostage
        case .again: return task.state == .cameBack
        case .close: return task.state == .cameBack && (task.keptUntil.map { now > $0 } ?? false)
        }
    }
}

/// A form of the send-back page as a command of the core, or what is missing in it.
struct SendBackCommand {
    typealias Run = @Sendable (inout CaseWork, String) throws -> Void

    private(set) var run: Run?
    private(set) var problems: [FieldProblem] = []
    /// What goes to the audit log.
    private(set) var detail = ""

    init(_ act: SendBackAct, _ form: Form, _ words: SendBackWords) {
        switch act {
        case .ship:
            let tracking = CardNumbers.maskedCode(String(form.text("tracking").prefix(60)))
            let carrier = form.masked("carrier", atMost: 100)
            detail = tracking
            guard needs(tracking, "tracking", words) else { return }
            run = {
                try $0.shipBack($1, carrier: carrier.isEmpty ? nil : carrier, tracking: tracking)
            }
        case .delivered: run = { try $0.sendBackDelivered($1) }
        case .cameBack: run = { try $0.sendBackReturned($1) }
        case .postage, .again, .close: decide(act, form, words)
        }
    }

    private mutating func decide(_ act: SendBackAct, _ form: Form, _ words: SendBackWords) {
        let reason = form.masked("reason", atMost: 500)
        detail = reason
        let hasReason = needs(reason, "reason", words)
        switch act {
        case .postage where hasReason: run = { try $0.settlePostage($1, reason) }
        case .close where hasReason: run = { try $0.closeSendBack($1, reason: reason) }
        case .again:
            let parts = ["line1", "postcode", "city", "country"].map {
                form.masked($0, atMost: 200)
            }
            let given = parts.filter { !$0.isEmpty }.count
            let isWhole = given == parts.count && Self.isCountry(parts[3])
            if given > 0, !isWhole {
                problems.append(FieldProblem("line1", words.addressPartly))
            }
            guard hasReason, given == 0 || isWhole else { return }
            let address =
                given == 0
                ? nil
                : Address(
                    name: form.masked("name", atMost: 200), line1: parts[0], postcode: parts[1],
                    city: parts[2],
                    country: parts[3].uppercased())
            run = { try $0.sendAgain($1, to: address, reason: reason) }
        default: break
        }
    }

    private static func isCountry(_ text: String) -> Bool {
        text.utf8.count == 2 && text.allSatisfy { $0.isASCII && $0.isLetter }
    }

    private mutating func needs(_ text: String, _ field: String, _ words: SendBackWords) -> Bool {
        if text.isEmpty { problems.append(FieldProblem(field, words.missing)) }
        return !text.isEmpty
    }
}
