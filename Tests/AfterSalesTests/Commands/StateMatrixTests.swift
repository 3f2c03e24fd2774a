import AfterSales
import AfterSalesFixtures
import Testing

/// Every state of a case against every command: what is allowed is listed, all else is refused and
/// changes nothing.
@Suite struct StateMatrixTests {
    struct Command: Sendable, CustomTestStringConvertible {
        let action: Action
        let role: Role
        let allowed: Set<CaseState>
        let step: @Sendable (inout CaseWork) throws -> Void
        var testDescription: String { action.rawValue }
    }

    static let beforeReceipt: Set<CaseState> = [
        .awaitingFee, .awaitingReview, .awaitingCustomer, .authorized, .inTransit,
    ]
    static let mouse = InspectedItem(line: "mouse", quantity: 1, condition: .asSold)

    /// A provider answers, and finance acts, on a case's money; the letter belongs to damage
    /// claims: the state alone does not open these, see `MoneyAnswerTests` and `LetterTests`.
    static let commands: [Command] = [
        Command(action: .payFee, role: .customer, allowed: [.awaitingFee]) {
            try $0.payFee("R-1")
        },
        Command(action: .payLink, role: .customer, allowed: [.awaitingDifference]) {
            try $0.payLink("R-1")
        },
        Command(action: .answer, role: .customer, allowed: [.awaitingCustomer]) {
            try $0.answer("R-1", "yes")
        },
        Command(action: .withdraw, role: .customer, allowed: beforeReceipt) {
            try $0.withdraw("R-1")
        },
        Command(action: .sendLetter, role: .customer, allowed: []) {
            try $0.sendLetter("R-1", tracking: "1A")
        },
        Command(action: .authorize, role: .agent, allowed: [.awaitingReview]) {
            try $0.authorize("R-1")
        },
        Command(action: .refuse, role: .agent, allowed: [.awaitingReview]) {
            try $0.refuse("R-1", reason: "no")
        },
        Command(action: .reopen, role: .agent, allowed: [.refused]) {
            try $0.reopen("R-1", reason: "law")
        },
        Command(action: .askCustomer, role: .agent, allowed: [.awaitingReview]) {
            try $0.ask("R-1", "why?")
        },
        Command(action: .carrierScan, role: .carrier, allowed: [.authorized, .inTransit]) {
            try $0.scan("R-1", .accepted)
        },
        Command(action: .receive, role: .warehouse, allowed: [.authorized, .inTransit]) {
            try $0.receive("R-1", .init())
        },
        Command(action: .inspect, role: .warehouse, allowed: [.received]) {
            try $0.inspect("R-1", [mouse])
        },
        Command(
            action: .providerEvent, role: .provider,
            allowed: [.accepted, .settled, .refused, .withdrawn]
        ) { _ = try $0.providerAnswered("R-1", .timeout) },
        Command(action: .retry, role: .finance, allowed: []) { try $0.retry("R-1") },
        Command(action: .approve, role: .finance, allowed: []) { try $0.approve("R-1") },
    ]

    /// A return of the mouse, brought to a state by the commands that lead there.
    static func story(in state: CaseState) throws -> Story {
        var story = Story()
        try story.open(
            request(.return, by: .portal, ["mouse"]) {
                guard state == .awaitingDifference else { return }
                $0.resolution = .exchange
                $0.exchangeFor = .init(sku: "KB-2", quantity: 1)
            })
        if state == .awaitingFee { return story }
        if state == .expired {
            try story.by(.system, at: "2026-03-24T00:00:00+01:00") {
                try $0.fire(.feeUnpaid, of: "R-1")
            }
            return story
        }
        try story.by(.customer) { try $0.payFee("R-1") }
        switch state {
        case .awaitingReview: break
        case .awaitingCustomer: try story.by(.agent) { try $0.ask("R-1", "Which one?") }
        case .refused: try story.by(.agent) { try $0.refuse("R-1", reason: "Not ours.") }
        case .withdrawn: try story.by(.customer) { try $0.withdraw("R-1") }
        default:
            try story.by(.agent) { try $0.authorize("R-1") }
            if state == .authorized { break }
            try story.by(.carrier) { try $0.scan("R-1", .accepted) }
            if state == .inTransit { break }
            try story.by(.warehouse) { try $0.receive("R-1", .init()) }
            if state == .received { break }
            try story.inspect("R-1", state == .rejected ? .worn : .asSold)
            if state == .settled {
                try story.by(.provider) { try $0.providerAnswered("R-1", .succeeded) }
            }
        }
        return story
    }

    @Test(arguments: CaseState.allCases)
    func `a state takes its own commands and refuses all others unchanged`(
        state: CaseState
    ) throws {
        let before = try Self.story(in: state)
        #expect(before.state() == state)
        for command in Self.commands {
            var story = before
            let refusal = story.refusal(command.role, command.step)
            if command.allowed.contains(state) {
                #expect(refusal == nil, "\(command.action) in \(state)")
            } else {
                #expect(
                    refusal == .invalidState(action: command.action, state: state.rawValue),
                    "\(command.action) in \(state)")
                #expect(story.record == before.record)
                #expect(!story.refusalLeftTraces)
            }
        }
    }

    @Test(arguments: CaseState.allCases, TimerKind.allCases)
    func `a timer that is not running changes nothing`(state: CaseState, timer: TimerKind) throws {
        let before = try Self.story(in: state)
        var story = before
        try story.by(.system) { try $0.fire(timer, of: "R-1") }
        #expect(story.record == before.record)
        #expect(story.effects.isEmpty)
    }

    @Test(arguments: commands)
    func `a command on a case that does not exist is refused`(command: Command) {
        var story = Story()
        #expect(
            story.refusal(command.role, command.step) == .caseNotFound(number: "R-1"))
    }

    @Test(arguments: OrderStatus.allCases, CaseWork.OrderEvent.allCases)
    func `an order moves only the way its status lets it`(
        status: OrderStatus, event: CaseWork.OrderEvent
    ) {
        let allowed: [OrderStatus: Set<CaseWork.OrderEvent>] = [
            .awaitingPayment: [.paid, .canceled],
            .awaitingPreparation: [.inPreparation, .shipped, .canceled],
            .inPreparation: [.shipped, .canceled],
            .shipped: [.delivered], .delivered: [], .canceled: [],
        ]
        let before = Story(Sample.order(status: status))
        var story = before
        let refusal = story.refusal(.admin) { try $0.orderEvent(event, caseNumber: "R-9") }
        if allowed[status]?.contains(event) == true {
            #expect(refusal == nil)
        } else {
            #expect(refusal?.code == "invalid_state")
            #expect(story.record == before.record)
            #expect(!story.refusalLeftTraces)
        }
    }
}
