import AfterSales

/// What a customer can ask for on a change of mind.
extension PolicySchema {
    static let returns = [
        PolicyField("channels", .channels),
        PolicyField("window_days", .integer(0...3_650)),
        PolicyField("window_rolls_over", .boolean),
        PolicyField("authorization", .choice(Policy.Return.Authorization.self)),
        PolicyField("before_delivery", .choice(Policy.Return.BeforeDelivery.self)),
        PolicyField("withdrawal_function", .boolean),
        PolicyField("reason_required", .boolean),
        PolicyField("excluded_traits", .traits),
        PolicyField("form_traits", .traits),
        PolicyField(
            "portal_territory",
            .mapping([
                PolicyField("country", .country),
                PolicyField("except_postcodes", .list(of: .postcode, count: 0...200)),
            ])),
        PolicyField("review_working_hours", .list(of: .hours, count: 2...2)),
        PolicyField("ship_back_days", .delayDays),
        PolicyField("reminder_days", .delayDays),
        PolicyField("fee_paid_by", .choice(Policy.Payer.self)),
        PolicyField(
            "fee_bands",
            .list(
                of: .mapping([
                    PolicyField("up_to_grams", .integer(1...10_000_000)),
                    PolicyField("fee", .integer(0...100_000_000)),
                ]), count: 1...50)),
        PolicyField(
            "fee_refunded_on", .list(of: .choice(Policy.Return.FeeRefund.self), count: 0...4)),
        PolicyField("refund_outbound_shipping", .choice(Policy.Return.OutboundShipping.self)),
        PolicyField("resolutions", .resolutions(.refund, .exchange, .storeCredit)),
    ]

    static let inspection = [
        PolicyField("no_shipping_carton", .choice(Policy.ParcelVerdict.self)),
        PolicyField("label_on_product", .choice(Policy.ParcelVerdict.self)),
        PolicyField("worn", .choice(Policy.Verdict.self)),
        PolicyField("modified", .choice(Policy.Verdict.self)),
        PolicyField("incomplete", .choice(Policy.Verdict.self)),
        PolicyField("damaged", .choice(Policy.Verdict.self)),
        PolicyField("wrong_item", .choice(Policy.Verdict.self)),
        PolicyField("working_hours", .hours),
        PolicyField("send_back_paid_by", .choice(Policy.Payer.self)),
        PolicyField("came_back_kept_days", .nullable(.delayDays), isOptional: true),
    ]

    static let cancellation = [
        PolicyField("channels", .channels),
        PolicyField(
            "statuses",
            .list(
                of: .choice(["awaiting_payment", "awaiting_preparation", "in_preparation"]),
                count: 1...3)),
        PolicyField("automatic", .boolean),
        PolicyField("refund_working_hours", .hours),
    ]

    static let modification = [
        PolicyField("channels", .channels),
        PolicyField("unpaid_difference_days", .delayDays),
    ]
}
