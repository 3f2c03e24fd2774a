/// What every decision asks of a policy, laid out flat: copying a piece of ``Policy`` counts
/// references of all its texts and lists, which cost more than deciding did.
struct DecisionTerms: Sendable {
    struct Return: Sendable {
        let channels: OpenChannels
        let refusesBeforeDelivery: Bool
        let shopPays: Bool
        let givesShippingBack: Bool
    }

    /// Cancellations and modifications.
    struct BeforeShipping: Sendable {
        let cancellation: OpenChannels
        let modification: OpenChannels
        let isAutomatic: Bool
    }

    let `return`: Return
    let beforeShipping: BeforeShipping
    let alma: OpenChannels
    let paypal: OpenChannels
    let defect: ClaimTerms
    let damage: ClaimTerms
    let wrongItem: ClaimTerms
    let notDelivered: ClaimTerms
    let refusesVagueReserves: Bool
    let letterDays: Int
    let guaranteeMonths: Int
    let repairExtensionMonths: Int
    let givesSelfHelp: Bool

    init(_ policy: Policy) {
        `return` = Return(
            channels: OpenChannels(policy.return.channels),
            refusesBeforeDelivery: policy.return.beforeDelivery == .refuse,
            shopPays: policy.return.feePaidBy == .shop,
            givesShippingBack: policy.return.refundOutboundShipping != .never)
        beforeShipping = BeforeShipping(
            cancellation: OpenChannels(policy.cancellation.channels),
            modification: OpenChannels(policy.modification.channels),
            isAutomatic: policy.cancellation.automatic)
        alma = OpenChannels(policy.installments.alma3x.channels)
        paypal = OpenChannels(policy.installments.paypal4x.channels)
        defect = ClaimTerms(policy.defect)
        damage = ClaimTerms(policy.damage)
        wrongItem = ClaimTerms(policy.wrongItem)
        notDelivered = ClaimTerms(policy.notDelivered)
        refusesVagueReserves = policy.damage.vagueReservesOutcome == .refuse
        letterDays = policy.damage.letterDays
        guaranteeMonths = policy.defect.guaranteeMonths
        repairExtensionMonths = policy.defect.repairExtensionMonths
        givesSelfHelp = policy.defect.selfHelp
    }
}

/// What a policy says of one kind of claim.
struct ClaimTerms: Sendable {
    let channels: OpenChannels
    var late = Policy.Lateness.review
    var paidBy = Policy.Payer.shop
    let refundsShipping: Bool
    /// `nil`: as long as the guarantee.
    var reportHours: Int?
    let redirecting: Clause
    var window: Clause?
    var payer: Clause?
    var shipping: Clause?

    init(_ policy: Policy.Defect) {
        channels = OpenChannels(policy.channels)
        paidBy = policy.paidBy
        refundsShipping = policy.refundOutboundShipping
        redirecting = .defectForm
        payer = .defectShopPays
        shipping = .refundShippingDefect
    }

    init(_ policy: Policy.Damage) {
        channels = OpenChannels(policy.channels)
        late = policy.late
        paidBy = policy.paidBy
        refundsShipping = policy.refundOutboundShipping
        reportHours = policy.reportHours
        redirecting = .claimForm
        window = .damageReportWindow
        payer = .defectShopPays
        shipping = .refundShippingDefect
    }

    init(_ policy: Policy.WrongItem) {
        channels = OpenChannels(policy.channels)
        late = policy.late
        paidBy = policy.paidBy
        refundsShipping = policy.refundOutboundShipping
        reportHours = policy.reportHours
        redirecting = .claimForm
        window = .wrongItemWindow
        payer = .wrongItemShopPays
        shipping = .refundShippingContentError
    }

    init(_ policy: Policy.NotDelivered) {
        channels = OpenChannels(policy.channels)
        refundsShipping = policy.refundOutboundShipping
        redirecting = .claimForm
        window = .deliveryNotReceived
    }
}
