/// Everything the sandbox remembers.
struct SandboxState: Codable, Sendable {
    var dice: Dice
    var rates: FaultRates
    /// Faults asked for by name: each strikes at the next occasion, so many times.
    var asked: [Fault: Int] = [:]
    /// How far the sandbox's time was put ahead of the caller's.
    var aheadSeconds: Int64 = 0
    var now: Int64 = 0
    /// What the merchant has at a provider, in minor units; none: enough for everything.
    var balances: [Provider: Int64] = [:]
    var refunds = RefundBook()
    var stripe = StripeAccount()
    var paypal = PayPalAccount()
    var alma = AlmaAccount()
    /// By payment.
    var disputes: [String: Dispute] = [:]
    var agenda = Agenda<Happening>()
    var events = Agenda<ProviderEvent>()
}

/// What happens by itself when its time has come.
enum Happening: Codable, Sendable {
    case refundSucceeds(String)
    case refundFails(String, why: String)
    case refundIsCanceled(String)
    case sessionExpires(String)
    case keyIsForgotten(String)
    case disputeOpens(String)
}
