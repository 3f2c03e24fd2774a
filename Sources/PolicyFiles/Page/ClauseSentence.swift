import AfterSales
import Wording

/// What a clause means under a policy, as a customer reads it: on the published page, in mails, on
/// screens beside a decision, and in `policy explain`.
///
/// Each sentence is made from the parameters and says what to do instead where the clause refuses.
package struct ClauseSentence: Sendable {
    package let policy: Policy
    package let language: Language

    /// The language's own ways to say numbers, durations and lists.
    var wording: Language { language }

    package init(_ policy: Policy, _ language: Language) {
        self.policy = policy
        self.language = language
    }

    /// One or several whole sentences; plain text.
    package func sentence(for clause: Clause) -> String {
        switch clause {
        case .returnAuthorization: returnAuthorization
        case .returnNotReceived: returnNotReceived
        case .returnWindow: returnWindow
        case .returnPersonalized: returnPersonalized
        case .returnFormBulky: returnFormBulky
        case .returnFormOutside: returnFormOutside
        case .returnReview: returnReview
        case .returnLabel: returnLabel
        case .returnShipBack: returnShipBack
        case .returnOriginalState: returnOriginalState
        case .returnModified: returnModified
        case .returnIncomplete: returnIncomplete
        case .returnWear: returnWear
        case .returnShippingCarton: returnShippingCarton
        case .returnLabelOnProduct: returnLabelOnProduct
        case .returnCartonSize: returnCartonSize
        case .returnFeeCustomerPays: returnFeeCustomerPays
        case .returnFeeQuoted: returnFeeQuoted
        case .returnFeeRefund: returnFeeRefund
        case .cancellationStatus: cancellationStatus
        case .cancellationShipped: cancellationShipped
        case .cancellationPhoneHours: cancellationPhoneHours
        case .cancellationForm: cancellationForm
        case .cancellationRefund: cancellationRefund
        case .claimForm: claimForm
        case .defectForm: defectForm
        case .defectSelfHelp: defectSelfHelp
        case .damageRefuseParcel: damageRefuseParcel
        case .damageReserves: damageReserves
        case .damageReportWindow: damageReportWindow
        case .damageRegisteredLetter: damageRegisteredLetter
        case .wrongItemWindow: wrongItemWindow
        case .wrongItemDescribe: wrongItemDescribe
        case .wrongItemShopPays: wrongItemShopPays
        case .defectShopPays: defectShopPays
        case .defectNotConfirmed: defectNotConfirmed
        case .deliveryNotReceived: deliveryNotReceived
        case .refundAdjustment: refundAdjustment
        case .refundOriginalMethod: refundOriginalMethod
        case .refundReturnTerms: refundReturnTerms
        case .refundPartial: refundPartial
        case .refundShippingContentError: refundShippingContentError
        case .refundShippingDefect: refundShippingDefect
        case .refundShippingConforming: refundShippingConforming
        case .almaForm: almaForm
        case .almaPaidInstallments: almaPaidInstallments
        case .almaCancelFollowing: almaCancelFollowing
        case .almaExchangeCheaper: almaExchangeCheaper
        case .almaExchangeDearer: almaExchangeDearer
        case .paypalRecredit: paypalRecredit
        case .paypalSpread: paypalSpread
        case .paypalQuestions: paypalQuestions
        }
    }

    /// A few words, as a heading.
    package func title(for clause: Clause) -> String {
        let title = clause.title
        return language.say(fr: title.french, en: title.english)
    }

    func say(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        language.say(fr: fr(), en: en())
    }

    /// Sentences one after the other, without those that are not there.
    func together(_ sentences: String?...) -> String {
        sentences.compactMap(\.self).joined(separator: " ")
    }
}
