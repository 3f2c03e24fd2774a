import AfterSales
import Wording

/// The words of every mail in one language: a mail that a language lacks does not compile.
protocol MailWords {
    static var caseReceived: MailText { get }
    static var withdrawalAcknowledged: MailText { get }
    static var feeReceipt: MailText { get }
    static var requestRefused: MailText { get }
    static var question: MailText { get }
    static var caseExpired: MailText { get }
    static var caseWithdrawn: MailText { get }
    static var orderCanceledByShop: MailText { get }
    static var cancellationConfirmed: MailText { get }
    static var modificationConfirmed: MailText { get }
    static var paymentLink: MailText { get }
    static var replacementConfirmed: MailText { get }
    static var returnAuthorized: MailText { get }
    static var shipBackReminder: MailText { get }
    static var parcelReceived: MailText { get }
    static var parcelRefused: MailText { get }
    static var inspectionAccepted: MailText { get }
    static var inspectionRejected: MailText { get }
    static var sentBack: MailText { get }
    static var sendBackReturned: MailText { get }
    static var refundConfirmed: MailText { get }
    static var refundDelayed: MailText { get }
    static var exchangeBecameRefund: MailText { get }
    static var carrierLetter: MailText { get }
    static var carrierLetterReminder: MailText { get }
    static var message: MailText { get }
    static var signInCode: MailText { get }
    static var withdrawalStatement: MailText { get }
    static var askForCase: MailText { get }
    static var askForAccount: MailText { get }
}

extension MailTemplate {
    /// Our own words for the mail.
    package func text(in language: Language) -> MailText {
        let words: any MailWords.Type =
            switch language {
            case .french: FrenchMails.self
            case .english: EnglishMails.self
            }
        return switch self {
        case .notice(let notice): words.text(of: notice)
        case .signInCode: words.signInCode
        case .withdrawalStatement: words.withdrawalStatement
        case .askForCase: words.askForCase
        case .askForAccount: words.askForAccount
        }
    }
}

extension MailWords {
    fileprivate static func text(of notice: Notice) -> MailText {
        switch notice {
        case .caseReceived: caseReceived
        case .withdrawalAcknowledged: withdrawalAcknowledged
        case .feeReceipt: feeReceipt
        case .requestRefused: requestRefused
        case .question: question
        case .caseExpired: caseExpired
        case .caseWithdrawn: caseWithdrawn
        case .orderCanceledByShop: orderCanceledByShop
        case .cancellationConfirmed: cancellationConfirmed
        case .modificationConfirmed: modificationConfirmed
        case .paymentLink: paymentLink
        case .replacementConfirmed: replacementConfirmed
        case .returnAuthorized: returnAuthorized
        case .shipBackReminder: shipBackReminder
        case .parcelReceived: parcelReceived
        case .parcelRefused: parcelRefused
        case .inspectionAccepted: inspectionAccepted
        case .inspectionRejected: inspectionRejected
        case .sentBack: sentBack
        case .sendBackReturned: sendBackReturned
        case .refundConfirmed: refundConfirmed
        case .refundDelayed: refundDelayed
        case .exchangeBecameRefund: exchangeBecameRefund
        case .carrierLetter: carrierLetter
        case .carrierLetterReminder: carrierLetterReminder
        case .message: message
        }
    }
}
