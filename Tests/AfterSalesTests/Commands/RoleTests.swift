import AfterSales
import AfterSalesFixtures
import Testing

@Suite struct RoleTests {
    /// The table of `scenarios.md`: who may do what.
    static let table: [Role: Set<Action>] = [
        .customer: [
            .quote, .openCase, .payFee, .payLink, .answer, .withdraw, .sendLetter, .writeMessage,
            .readMessages,
        ],
        .agent: [
            .quote, .openCase, .payFee, .payLink, .answer, .withdraw, .sendLetter, .authorize,
            .refuse, .reopen, .askCustomer, .orderEvent, .orderPaid, .readQueues, .search,
            .readCase, .readOrder, .writeNote, .ownAccount, .writeMessage, .addPhoto,
            .readMessages, .decideSendBack, .settleStatement,
        ],
        .warehouse: [
            .receive, .inspect, .orderEvent, .orderPaid, .readQueues, .search, .readCase,
            .readOrder, .writeNote, .ownAccount, .addPhoto, .sortParcels,
        ],
        .finance: [
            .retry, .approve, .openAdjustment, .orderPaid, .readQueues, .search, .readCase,
            .readOrder, .writeNote, .ownAccount, .export, .readMessages,
            .decideSendBack, .readMoney, .settleDifference, .sendTransfers,
            .giveCredits,
        ],
        .admin: [
            .quote, .openCase, .payFee, .payLink, .answer, .withdraw, .sendLetter, .authorize,
            .refuse, .reopen, .askCustomer, .orderEvent, .orderPaid, .receive, .inspect, .retry,
            .approve, .openAdjustment, .importSettled, .readQueues, .search, .readCase,
            .readOrder, .writeNote, .ownAccount, .writeMessage, .addPhoto, .sortParcels, .export,
            .editTemplates, .readAudit, .readLaw, .manageStaff, .readMessages,
            .decideSendBack, .settleStatement, .readMoney, .settleDifference, .sendTransfers,
            .giveCredits,
        ],
        .carrier: [.carrierScan],
        .provider: [.providerEvent, .installmentPaid],
        .system: [.timer],
    ]

    @Test(arguments: Role.allCases, Action.allCases)
    func `a role may do what the table says and nothing else`(role: Role, action: Action) {
        #expect(role.may(action) == Self.table[role]?.contains(action))
    }

    @Test(arguments: StateMatrixTests.commands, Role.allCases)
    func `a command by the wrong role is refused before anything is looked at`(
        command: StateMatrixTests.Command, role: Role
    ) {
        guard Self.table[role]?.contains(command.action) == false else { return }
        var story = Story()
        #expect(
            story.refusal(role, command.step) == .notAllowed(role: role, action: command.action))
    }

    @Test func `a customer's own request does not come by phone, an agent's does`() {
        let order = Sample.order(status: .awaitingPreparation)
        var story = Story(order, at: "2026-03-02T11:00:00+01:00")
        #expect(
            story.refusal(.customer) {
                try $0.open(request(.cancellation, by: .phone), as: "R-1")
            } == .notAllowed(role: .customer, action: .openCase))
        #expect(
            story.refusal(.agent) {
                try $0.open(request(.cancellation, by: .phone), as: "R-1")
            } == nil)
    }

    @Test(arguments: [Role.customer, .agent, .warehouse])
    func `only finance opens an adjustment`(role: Role) {
        var story = Story()
        let adjustment = request(.adjustment, by: nil) {
            $0.amount = 100
            $0.reason = "Paid twice."
        }
        #expect(
            story.refusal(role) { try $0.open(adjustment, as: "R-1") }
                == .notAllowed(role: role, action: .openAdjustment))
        #expect(story.refusal(.finance) { try $0.open(adjustment, as: "R-1") } == nil)
        #expect(story.money() == ["refund 100"])
    }
}
