/// What can be done to an order and its cases (`scenarios.md`, `do`).
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
    case orderEvent = "order_event"
    case orderPaid = "order_event: paid"
    case retry, approve
    case carrierScan = "carrier_scan"
    case providerEvent = "provider_event"
    case installmentPaid = "installment_paid"
    case timer
    /// Take in a case that was settled before the desk was there.
    case importSettled = "import_settled"
    /// Customer and desk write to each other on a case.
    case writeMessage = "write_message"
    case readMessages = "read_messages"
}

extension Role {
    /// The one table of who may do what; `admin` may do all that staff may, and take in old cases.
    package func may(_ action: Action) -> Bool {
        switch self {
        case .customer: Self.ofCustomers.contains(action)
        case .agent: Self.ofCustomers.contains(action) || Self.ofAgents.contains(action)
        case .warehouse: [.receive, .inspect, .orderEvent, .orderPaid].contains(action)
        case .finance:
            [.retry, .approve, .openAdjustment, .orderPaid, .readMessages].contains(action)
        case .admin:
            action == .importSettled
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
        .authorize, .refuse, .reopen, .askCustomer, .orderEvent, .orderPaid,
    ]
}
