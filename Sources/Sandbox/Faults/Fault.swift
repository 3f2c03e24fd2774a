/// What can go wrong at a provider's, each with a rate of its own, and each on demand.
package enum Fault: String, Codable, Sendable, CaseIterable {
    /// What was asked for is done; the connection is cut without an answer.
    case timeOutAfterSuccess = "time_out_after_success"
    /// Nothing is done, and the connection is cut.
    case timeOutBefore = "time_out_before"
    /// Answered with 500 and nothing done; the same request goes through the next time.
    case error500ThenSuccess = "error_500_then_success"
    /// Answered with 500 although it may have been done. Stripe keeps that answer under the key and
    /// repeats it.
    case error500Kept = "error_500_kept"
    /// The answer takes seconds.
    case slowAnswer = "slow_answer"
    /// An event is delivered twice.
    case webhooksDuplicated = "webhooks_duplicated"
    /// An event is late, behind others that came after it.
    case webhooksReordered = "webhooks_reordered"
    /// The merchant's balance does not cover the refund.
    case insufficientFunds = "insufficient_funds"
    /// A refund that succeeded comes back days later.
    case refundFailsDaysLater = "refund_fails_days_later"
    /// An idempotency key is forgotten, as after a day (Stripe) or 45 (PayPal).
    case keyForgotten = "key_forgotten"
    /// The lender spreads a refund over the installments in another way than usual.
    case planRepriced = "plan_repriced"
}
