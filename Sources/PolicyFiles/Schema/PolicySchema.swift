import AfterSales

/// All fields of a policy file, in the order in which they are written.
enum PolicySchema {
    static let root: [PolicyField] = [
        PolicyField("policy", .word("a name of small letters, digits, - and _")),
        PolicyField("version", .integer(1...1_000_000)),
        PolicyField("country", .country),
        PolicyField("languages", .list(of: .choice(["fr", "en"]), count: 1...2)),
        PolicyField("time_zone", .timeZone),
        PolicyField("currency", .currency),
        PolicyField("holidays", .choice(HolidaySet.self)),
        PolicyField("shop", .nullable(.mapping(shop)), isOptional: true),
        PolicyField("phone", .mapping(phone)),
        PolicyField("return", .mapping(returns)),
        PolicyField("inspection", .mapping(inspection)),
        PolicyField("cancellation", .mapping(cancellation)),
        PolicyField("exchange", .mapping([PolicyField("unpaid_difference_days", .delayDays)])),
        PolicyField("modification", .mapping(modification)),
        PolicyField("defect", .mapping(defect)),
        PolicyField("damage", .mapping(damage)),
        PolicyField("wrong_item", .mapping(wrongItem)),
        PolicyField("not_delivered", .mapping(notDelivered)),
        PolicyField("customer_answer_days", .delayDays),
        PolicyField("fee_payment_days", .delayDays),
        PolicyField("refund", .mapping(refund)),
        PolicyField("installments", .mapping(installments)),
        PolicyField("retention", .mapping(retention)),
    ]

    /// Who the shop is, where the law wants the page to say so.
    private static let shop = [
        PolicyField("name", .nullable(.line("the shop's name", upTo: 200)), isOptional: true),
        PolicyField("address", .nullable(.line("an address", upTo: 300)), isOptional: true),
        PolicyField("email", .nullable(.email), isOptional: true),
        PolicyField(
            "mediator", .nullable(.line("the consumer mediator", upTo: 300)), isOptional: true),
    ]

    private static let phone = [
        PolicyField("number", .phoneNumber),
        PolicyField("days", .list(of: .choice(Weekday.allCases.map { "\($0)" }), count: 1...7)),
        PolicyField("opens", .clockTime),
        PolicyField("closes", .clockTime),
    ]

    private static let refund = [
        PolicyField("means", .choice(Policy.Refund.Means.self)),
        PolicyField("store_credit", .choice(Policy.Refund.StoreCredit.self)),
        PolicyField("target_hours", .hours),
        PolicyField("effective_hours", .hours),
        PolicyField("latest_days", .delayDays),
        PolicyField("visible_hours", .integer(0...1_440)),
        PolicyField("four_eyes_above", .nullable(.amount)),
    ]

    private static let installments = [
        PolicyField(
            "alma_3x",
            .mapping([
                PolicyField("channels", .channels),
                PolicyField("partial", .choice(Policy.Installments.Partial.self)),
                PolicyField("customer_fees", .choice(Policy.Installments.CustomerFees.self)),
            ])),
        PolicyField(
            "paypal_4x",
            .mapping([
                PolicyField("channels", .channels),
                PolicyField("partial", .choice(Policy.Installments.Partial.self)),
                PolicyField("surplus", .choice(Policy.Installments.Surplus.self)),
            ])),
    ]

    private static let retention = [
        PolicyField("accounting_years", .years),
        PolicyField("case_years", .years),
        PolicyField("photos_days", .integer(0...36_500)),
    ]
}
