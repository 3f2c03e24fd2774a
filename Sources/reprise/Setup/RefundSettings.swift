/// How refunds are sent, as the settings have it; what cannot be used is said with its setting.
enum RefundSettings {
    struct Problem: Error, CustomStringConvertible {
        var description: String
    }

    /// How many calls to payment providers are under way at most.
    static func concurrency(_ settings: Settings) throws -> Int {
        guard let count = Int(settings.refundConcurrency), (1...256).contains(count) else {
            throw Problem(
                description: "REFUND_CONCURRENCY: \(settings.refundConcurrency) is not a number "
                    + "from 1 to 256")
        }
        return count
    }
}
