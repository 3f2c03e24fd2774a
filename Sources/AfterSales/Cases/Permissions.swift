/// What can be done to an order and its cases (`scenarios.md`, `do`), and what a page of the desk
/// shows or changes beside them.
package enum Action: String, Codable, CaseIterable, Sendable {
    case quote
    case openCase = "open_case"
    case openAdjustment = "open_adjustment"
    case payFee = "pay_fee"
    case payLink = "pay_link"
    case answer, withdraw
    case sendLetter = "send_letter"
    case authorize, refuse, reopen
    case askCustomer = "ask_customer"
    case receive, inspect
    /// Decide on goods that nobody took, or whose postage the customer pays.
    case decideSendBack = "decide_send_back"
    case orderEvent = "order_event"
    case orderPaid = "order_event: paid"
    case retry, approve
    /// What went out, what did not, what is owed and what differs.
    case readMoney = "read_money"
    /// Bring bank transfers to the shop's bank, and say what it made of them.
    case sendTransfers = "send_transfers"
    /// Say that a gift card or store credit was given in the shop's system, or cannot be.
    case giveCredits = "give_credits"
    /// Close a difference between a provider's word and the books.
    case settleDifference = "settle_difference"
    case carrierScan = "carrier_scan"
    case providerEvent = "provider_event"
    case installmentPaid = "installment_paid"
    case timer
    /// Take in a case that was settled before the desk was there.
    case importSettled = "import_settled"
    /// The queues with the names of those who wait in them.
    case readQueues = "read_queues"
    case search
    /// A case with all that belongs to it: messages, documents, photos.
    case readCase = "read_case"
    case readOrder = "read_order"
    case writeNote = "write_note"
    /// What customer and desk write to each other in a case's conversation.
    case writeMessage = "write_message"
    case readMessages = "read_messages"
    case addPhoto = "add_photo"
    /// Parcels that nobody announced, and units that go back to the customer.
    case sortParcels = "sort_parcels"
    /// Take care of a withdrawal that was declared without signing in.
    case settleStatement = "settle_statement"
    case editTemplates = "edit_templates"
    /// Take lists out of the desk as files.
    case export
    case readAudit = "read_audit"
    /// Where the policy in force stays below the law.
    case readLaw = "read_law"
    case manageStaff = "manage_staff"
    /// One's own password, authenticator and sessions.
    case ownAccount = "own_account"
}

extension Role {
    /// The one table of who may do what; `admin` may do all that staff may, and runs the desk.
    package func may(_ action: Action) -> Bool {
        switch self {
        case .customer: Self.ofCustomers.contains(action)
        case .agent:
            Self.ofStaff.contains(action) || Self.ofCustomers.contains(action)
                || Self.ofAgents.contains(action)
        case .warehouse: Self.ofStaff.contains(action) || Self.ofWarehouse.contains(action)
        case .finance: Self.ofStaff.contains(action) || Self.ofFinance.contains(action)
        case .admin:
            Self.ofAdmins.contains(action)
                || [.agent, .warehouse, .finance].contains { (role: Role) in role.may(action) }
        case .carrier: action == .carrierScan
        case .provider: action == .providerEvent || action == .installmentPaid
        case .system: action == .timer
        }
    }

    package var isStaff: Bool {
        switch self {
        case .agent, .warehouse, .finance, .admin: true
        case .customer, .carrier, .provider, .system: false
        }
    }

    private static let ofCustomers: Set<Action> = [
        .quote, .openCase, .payFee, .payLink, .answer, .withdraw, .sendLetter, .writeMessage,
        .readMessages,
    ]
    private static let ofAgents: Set<Action> = [
        .authorize, .refuse, .reopen, .askCustomer, .orderEvent, .orderPaid, .addPhoto,
        .decideSendBack, .settleStatement,
    ]
    private static let ofWarehouse: Set<Action> = [
        .receive, .inspect, .orderEvent, .orderPaid, .addPhoto, .sortParcels,
    ]
    private static let ofFinance: Set<Action> = [
        .retry, .approve, .openAdjustment, .orderPaid, .export, .readMessages,
        .decideSendBack, .readMoney, .settleDifference, .sendTransfers, .giveCredits,
    ]
    private static let ofAdmins: Set<Action> = [
        .importSettled, .editTemplates, .readAudit, .readLaw, .manageStaff,
    ]
    /// What everybody at the desk needs.
    private static let ofStaff: Set<Action> = [
        .readQueues, .search, .readCase, .readOrder, .writeNote, .ownAccount,
    ]
}

extension Actor {
    /// The one question that stands before every use case.
    ///
    /// - Throws: ``CaseRefusal/notAllowed(role:action:)``.
    package func require(_ action: Action) throws(CaseRefusal) {
        guard role.may(action) else { throw .notAllowed(role: role, action: action) }
    }
}
