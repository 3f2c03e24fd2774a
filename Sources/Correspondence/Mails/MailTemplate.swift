import AfterSales

/// A kind of mail that the desk sends to customers.
package enum MailTemplate: Hashable, Sendable {
    /// News of a case (`scenarios.md`).
    case notice(Notice)
    /// The portal's one-time code.
    case signInCode
    /// A withdrawal that was declared without signing in is acknowledged.
    case withdrawalStatement
    /// Goods came without a request: the customer is asked to open a case.
    case askForCase
    /// Money waits for a bank account.
    case askForAccount

    package static let all =
        Notice.allCases.map(MailTemplate.notice) + [
            .signInCode, .withdrawalStatement, .askForCase, .askForAccount,
        ]

    /// The name by which files and the API know it: `case_received`, `sign_in_code`.
    package var name: String {
        switch self {
        case .notice(let notice): notice.rawValue
        case .signInCode: "sign_in_code"
        case .withdrawalStatement: "withdrawal_statement"
        case .askForCase: "ask_for_case"
        case .askForAccount: "ask_for_account"
        }
    }

    /// `nil` for a name that no template has.
    package init?(name: String) {
        guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The file names of what comes with the mail, in this order.
    package var attachments: [String] {
        switch self {
        case .notice(let notice): notice.attachments
        case .signInCode, .withdrawalStatement, .askForCase, .askForAccount: []
        }
    }

    /// The fields that must be given: without one of them the mail is not sent, and a template's
    /// text may use them without a section around.
    package var required: Set<MailField> {
        switch self {
        case .signInCode: [.shopName, .siteURL, .code, .codeMinutes]
        case .withdrawalStatement:
            [.shopName, .siteURL, .customerName, .orderNumber, .requestedAt]
        case .askForCase:
            [.shopName, .siteURL, .customerName, .orderNumber, .deadline, .deadlineDate]
        case .askForAccount: Self.ofEveryNotice.union([.total])
        case .notice(let notice): Self.ofEveryNotice.union(Self.ofNotice(notice))
        }
    }

    private static let ofEveryNotice: Set<MailField> = [
        .shopName, .siteURL, .customerName, .orderNumber, .caseNumber, .caseKind, .caseURL,
    ]

    private static func ofNotice(_ notice: Notice) -> Set<MailField> {
        switch notice {
        case .caseReceived, .withdrawalAcknowledged: [.requestedAt, .lines]
        case .feeReceipt: [.fee]
        case .returnAuthorized: [.deadline, .deadlineDate, .lines]
        case .requestRefused: [.lines]
        case .question: [.question, .deadline]
        case .message: [.message]
        case .shipBackReminder: [.deadline, .deadlineDate]
        case .parcelRefused, .inspectionAccepted, .inspectionRejected, .sentBack: [.lines]
        case .sendBackReturned: [.lines, .deadline, .deadlineDate]
        case .refundConfirmed: [.total, .money]
        case .paymentLink: [.total, .paymentURL, .deadline]
        case .replacementConfirmed: [.replacementNumber]
        case .carrierLetter, .carrierLetterReminder: [.carrier, .deadline, .deadlineDate]
        case .caseExpired, .caseWithdrawn, .exchangeBecameRefund, .orderCanceledByShop,
            .parcelReceived, .refundDelayed, .cancellationConfirmed, .modificationConfirmed:
            []
        }
    }
}
