import AfterSales
import AfterSalesFixtures
import Testing

/// What goes back to the customer: every state of it against every command, and the journal.
@Suite struct SendBackTests {
    struct Command: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let action: Action
        let role: Role
        let allowed: Set<Case.SendBack.State>
        let step: @Sendable (inout CaseWork) throws -> Void
    }

    static let commands = [
        Command(
            testDescription: "postage", action: .decideSendBack, role: .agent,
            allowed: [.awaitingPostage]
        ) { try $0.settlePostage("R-1", "Transfer of 9 March") },
        Command(
            testDescription: "ship", action: .sortParcels, role: .warehouse, allowed: [.toSend]
        ) { try $0.shipBack("R-1", carrier: "Colissimo", tracking: "8S1") },
        Command(
            testDescription: "delivered", action: .sortParcels, role: .warehouse,
            allowed: [.sent]
        ) { try $0.sendBackDelivered("R-1") },
        Command(
            testDescription: "came back", action: .sortParcels, role: .warehouse,
            allowed: [.sent]
        ) { try $0.sendBackReturned("R-1") },
        Command(
            testDescription: "again", action: .decideSendBack, role: .agent,
            allowed: [.cameBack]
        ) { try $0.sendAgain("R-1", to: nil, reason: "Was on holiday") },
        Command(
            testDescription: "close", action: .decideSendBack, role: .finance, allowed: []
        ) { try $0.closeSendBack("R-1", reason: "Recycled") },
    ]

    /// A mouse that was rejected as worn, and how far it has gone back.
    static func story(in state: Case.SendBack.State) throws -> Story {
        let rules = rulebook {
            if state == .awaitingPostage { $0.inspection.sendBackPaidBy = .customer }
        }
        var story = Story(under: rules)
        try story.open(request(.return, by: .portal, ["mouse"]))
        try story.by(.customer) { try $0.payFee("R-1") }
        try story.by(.agent) { try $0.authorize("R-1") }
        if state == .expected {
            try story.by(.carrier) { try $0.scan("R-1", .accepted) }
            try story.by(.customer) { try $0.withdraw("R-1") }
            return story
        }
        try story.by(.warehouse) { try $0.receive("R-1", .init()) }
        try story.inspect("R-1", .worn)
        if state == .toSend || state == .awaitingPostage { return story }
        try story.by(.warehouse, at: "2026-03-09T10:00:00+01:00") {
            try $0.shipBack("R-1", carrier: nil, tracking: "8S0000000001")
        }
        switch state {
        case .sent: break
        case .delivered: try story.by(.warehouse) { try $0.sendBackDelivered("R-1") }
        default:
            try story.by(.warehouse, at: "2026-03-20T10:00:00+01:00") {
                try $0.sendBackReturned("R-1")
            }
            if state == .cameBack { break }
            try story.by(.agent, at: "2026-04-20T00:00:00+02:00") {
                try $0.closeSendBack("R-1", reason: "Given to a charity")
            }
        }
        return story
    }

    @Test(arguments: Case.SendBack.State.allCases)
    func `a state takes its own commands and refuses all others unchanged`(
        state: Case.SendBack.State
    ) throws {
        let before = try Self.story(in: state)
        #expect(before.case()?.sendBack?.state == state)
        for command in Self.commands {
            var story = before
            let refusal = story.refusal(command.role, command.step)
            if command.allowed.contains(state) {
                #expect(refusal == nil, "\(command.testDescription) in \(state)")
            } else {
                #expect(
                    refusal == .invalidState(action: command.action, state: state.rawValue),
                    "\(command.testDescription) in \(state)")
                #expect(story.record == before.record)
                #expect(!story.refusalLeftTraces)
            }
        }
    }

    @Test(arguments: commands, Role.allCases)
    func `only those who may do it do it`(command: Command, role: Role) throws {
        let before = try Self.story(in: .toSend)
        guard !role.may(command.action) else { return }
        var story = before
        #expect(
            story.refusal(role, command.step) == .notAllowed(role: role, action: command.action))
        #expect(story.record == before.record)
    }

    @Test(arguments: Case.SendBack.State.allCases)
    func `the journal tells it`(state: Case.SendBack.State) throws {
        let story = try Self.story(in: state)
        #expect(OrderRecord(replaying: story.journal) == story.record)
    }

    @Test func `the customer is told with the tracking number, and asked where to`() throws {
        var story = try Self.story(in: .toSend)
        try story.by(.warehouse) { try $0.shipBack("R-1", carrier: nil, tracking: " 8S1 ") }
        #expect(story.mails == [.sentBack])
        #expect(story.case()?.sendBack?.tracking == "8S1")
        try story.by(.warehouse, at: "2026-03-20T10:00:00+01:00") {
            try $0.sendBackReturned("R-1")
        }
        #expect(story.mails == [.sendBackReturned])
        #expect(
            story.case()?.sendBack?.keptUntil?.inParis == "2026-04-19T23:59:59+02:00")
        #expect(story.state() == .rejected)
    }

    @Test func `the shop decides after the last second it is kept for, with a reason`() throws {
        var story = try Self.story(in: .cameBack)
        let close: @Sendable (inout CaseWork) throws -> Void = {
            try $0.closeSendBack("R-1", reason: "Recycled")
        }
        #expect(
            story.refusal(.agent, at: "2026-04-19T23:59:59+02:00", close)?.code
                == "invalid_state")
        #expect(
            story.refusal(.agent, at: "2026-04-20T00:00:00+02:00") {
                try $0.closeSendBack("R-1", reason: " ")
            }?.code == "invalid")
        #expect(story.refusal(.agent, at: "2026-04-20T00:00:00+02:00", close) == nil)
        #expect(story.case()?.sendBack?.reason == "Recycled")
    }

    @Test func `what came back goes to the new address`() throws {
        var story = try Self.story(in: .cameBack)
        var moved = Sample.lyon
        moved.line1 = "3 quai Rambaud"
        let address = moved
        try story.by(.agent) { try $0.sendAgain("R-1", to: address, reason: "Moved") }
        #expect(story.case()?.sendBack?.state == .toSend)
        #expect(story.case()?.sendBack?.address?.line1 == "3 quai Rambaud")
        #expect(story.case()?.sendBack?.keptUntil == nil)
    }

    @Test func `a number is needed to send`() throws {
        let before = try Self.story(in: .toSend)
        var story = before
        #expect(
            story.refusal(.warehouse) { try $0.shipBack("R-1", carrier: nil, tracking: "  ") }
                == .invalid(field: "tracking", problem: .required))
        #expect(story.record == before.record)
    }

    @Test func `only rejected units go back of a case that was partly accepted`() throws {
        var story = Story(Sample.order([Sample.line("mat", 2490, quantity: 2)]))
        try story.open(
            request(.return, by: .portal) { $0.lines = [.init(line: "mat", quantity: 2)] })
        try story.by(.customer) { try $0.payFee("R-1") }
        try story.by(.agent) { try $0.authorize("R-1") }
        try story.by(.warehouse) { try $0.receive("R-1", .init()) }
        try story.by(.warehouse) {
            try $0.inspect(
                "R-1",
                [
                    .init(line: "mat", quantity: 1, condition: .asSold),
                    .init(line: "mat", quantity: 1, condition: .damaged, note: "Cracked"),
                ])
        }
        #expect(story.state() == .accepted)
        #expect(story.case()?.unitsToSendBack.map(\.quantity) == [1])
        #expect(story.case()?.unitsToSendBack.first?.finding?.note == "Cracked")
    }

    @Test(arguments: [CaseState.withdrawn, .refused, .expired])
    func `a parcel for a case that is over goes back, once`(state: CaseState) throws {
        var story = try StateMatrixTests.story(in: state)
        try story.by(.warehouse) { try $0.turnBack("R-1") }
        #expect(story.state() == state)
        #expect(story.case()?.sendBack?.state == .toSend)
        let before = story
        #expect(
            story.refusal(.warehouse) { try $0.turnBack("R-1") }
                == .invalidState(action: .receive, state: state.rawValue))
        #expect(story.record == before.record)
    }

    @Test func `goods that are here already need neither label nor fee`() throws {
        var story = Story()
        try story.open(request(.defect, by: .form, ["mouse"]))
        try story.by(.agent) { try $0.authorizeArrived("R-1", note: "came by itself") }
        #expect(story.state() == .authorized)
        #expect(story.case()?.label == nil)
        #expect(story.mails.isEmpty)
        try story.by(.warehouse) { try $0.receive("R-1", .init()) }
        #expect(story.state() == .received)
    }
}
