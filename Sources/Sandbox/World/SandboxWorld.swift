import Foundation

/// Three payment providers behind their wire protocols, as one value: the same seed and the same
/// requests at the same times give the same answers. It has no clock, does no input or output, and
/// shares no code with those who call it.
package struct SandboxWorld: Sendable {
    let settings: SandboxSettings
    var state: SandboxState
    /// How often each fault struck since this value was made.
    package private(set) var struck: [Fault: Int] = [:]

    package init(seed: UInt64, faults: FaultRates, settings: SandboxSettings) {
        self.settings = settings
        state = SandboxState(dice: Dice(seed: seed), rates: faults)
    }

    /// The world as it was saved. Throws `DecodingError` where the bytes are none.
    package init(saved: [UInt8], settings: SandboxSettings) throws {
        self.settings = settings
        state = try JSONDecoder().decode(SandboxState.self, from: Data(saved))
    }

    package func saved() throws -> [UInt8] { Array(try JSONEncoder().encode(state)) }

    /// Every refund ever made, in order.
    package var refunds: [RefundRecord] { state.refunds.all }

    /// Takes a request at this time (seconds since 1970) and says what the caller meets with.
    /// Faults strike only those who speak a provider's protocol, never pages and controls.
    package mutating func respond(to request: WireRequest, at seconds: Int64) -> WireOutcome {
        passTime(to: seconds)
        let path = request.path.split(separator: "/")
        guard let provider = Provider(path: path), !isUnfailing(path) else {
            return .answered(response(to: request, path), afterMilliseconds: 0)
        }
        if strikes(.timeOutBefore) { return silence }
        if strikes(.error500ThenSuccess) {
            return .answered(serverError(provider), afterMilliseconds: settings.answerMilliseconds)
        }
        let response = response(to: request, path)
        if request.method == "POST", response.status < 300, strikes(.timeOutAfterSuccess) {
            return silence
        }
        let isSlow = strikes(.slowAnswer)
        let delay = isSlow ? Int(state.dice.number(in: 2_000...12_000)) : 0
        return .answered(response, afterMilliseconds: settings.answerMilliseconds + delay)
    }

    /// What happens by itself up to then: pending refunds succeed or fail, others come back, keys
    /// are forgotten.
    package mutating func passTime(to seconds: Int64) {
        let now = seconds + state.aheadSeconds
        while let (due, happening) = state.agenda.next(until: now) {
            state.now = max(state.now, due)
            happen(happening)
        }
        state.now = max(state.now, now)
    }

    /// Makes a fault strike at the next occasion.
    package mutating func ask(for fault: Fault) { state.asked[fault, default: 0] += 1 }

    mutating func strikes(_ fault: Fault) -> Bool {
        if let left = state.asked[fault] {
            state.asked[fault] = left > 1 ? left - 1 : nil
        } else if !state.dice.isBelow(perMille: state.rates[fault]) {
            return false
        }
        struck[fault, default: 0] += 1
        return true
    }

    private var silence: WireOutcome { .silent(afterMilliseconds: settings.cutAfterMilliseconds) }

    /// Tokens and certificates: nothing that a refund depends on.
    private func isUnfailing(_ path: [Substring]) -> Bool {
        path.first == "v1" && (path.dropFirst().first == "oauth2" || path.contains("certs"))
    }

    private mutating func response(to request: WireRequest, _ path: [Substring]) -> WireResponse {
        switch Provider(path: path) {
        case .stripe: stripe(request, path)
        case .paypal: paypal(request, path)
        case .alma: alma(request, path)
        case nil where path == ["sandbox", "paypal-authority.pem"]:
            Self.pem(settings.paypalAuthority)
        case nil where path.first == "sandbox": control(request, path)
        case nil: page(request, path)
        }
    }

    func serverError(_ provider: Provider) -> WireResponse {
        switch provider {
        case .stripe: StripeRefusal.serverError.response
        case .paypal: PayPalRefusal.serverError.response(number: "0")
        case .alma: AlmaRefusal(status: 500, message: "Internal server error").response
        }
    }

    private mutating func happen(_ happening: Happening) {
        switch happening {
        case .refundSucceeds(let id): settle(id, .succeeded)
        case .refundFails(let id, let why): settle(id, .failed, why: why)
        case .refundIsCanceled(let id): settle(id, .canceled)
        case .sessionExpires(let id): expireSession(id)
        case .keyIsForgotten(let key): forgetStripeKey(key)
        case .disputeOpens(let payment): openDispute(of: payment)
        }
    }
}
