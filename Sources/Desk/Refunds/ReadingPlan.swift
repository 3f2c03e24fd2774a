import AfterSales
import Storage

/// When a payment is read up again of itself, beside webhooks and look-ups.
///
/// A plan is read at once, to show what the lender made of a refund. Every payment is read again
/// over three months: a bank may return money weeks later, and a webhook may be lost.
enum ReadingPlan {
    /// Days after the last movement.
    private static let days: [Int64] = [1, 3, 7, 14, 30, 60, 90]

    static func afterSending(
        _ payment: ProviderPayment, _ transaction: any Transaction, at now: Instant
    ) throws {
        let wait: Int64 = payment.method.isInstallmentPlan ? 0 : 86_400
        try PaymentReadings(transaction).plan(
            payment.source, of: payment.order, movedAt: now, at: now.adding(seconds: wait))
    }

    /// The next time after a reading now; `nil`: it has been quiet long enough.
    static func next(movedAt: Instant, isUnderWay: Bool, at now: Instant) -> Instant? {
        if isUnderWay { return now.adding(seconds: 3600) }
        return days.lazy.map { movedAt.adding(seconds: $0 * 86_400) }.first { $0 > now }
    }
}
