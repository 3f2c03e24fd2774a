import AfterSales

/// What a customer can claim: the shop or the carrier did wrong.
extension PolicySchema {
    static let defect = [
        PolicyField("channels", .channels),
        PolicyField("self_help", .boolean),
        PolicyField("guarantee_months", .integer(0...240)),
        PolicyField("repair_extension_months", .integer(0...120)),
        PolicyField("paid_by", .choice(Policy.Payer.self)),
        PolicyField("refund_outbound_shipping", .boolean),
        PolicyField("resolutions", claimResolutions),
    ]

    static let damage = [
        PolicyField("channels", .channels),
        PolicyField("report_hours", .nullable(reportHours)),
        PolicyField("late", .choice(Policy.Lateness.self)),
        PolicyField(
            "vague_reserves", .list(of: .line("words of a reserve", upTo: 200), count: 0...200)),
        PolicyField("vague_reserves_outcome", .choice(Policy.Lateness.self)),
        PolicyField("letter_days", .integer(1...30)),
        PolicyField("paid_by", .choice(Policy.Payer.self)),
        PolicyField("refund_outbound_shipping", .boolean),
        PolicyField("resolutions", claimResolutions),
    ]

    static let wrongItem = [
        PolicyField("channels", .channels),
        PolicyField("report_hours", .nullable(reportHours)),
        PolicyField("late", .choice(Policy.Lateness.self)),
        PolicyField("paid_by", .choice(Policy.Payer.self)),
        PolicyField("refund_outbound_shipping", .boolean),
        PolicyField("resolutions", claimResolutions),
    ]

    static let notDelivered = [
        PolicyField("channels", .channels),
        PolicyField("inquiry_working_hours", .hours),
        PolicyField("refund_outbound_shipping", .boolean),
        PolicyField("resolutions", claimResolutions),
    ]

    /// Up to ten years.
    private static let reportHours = PolicyShape.integer(1...87_600)

    private static let claimResolutions = PolicyShape.resolutions(
        .repair, .replacement, .exchange, .refund, .storeCredit)
}
