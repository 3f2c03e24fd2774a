import AfterSales
import Sandbox
import Synchronization

/// The providers' side with its clock: it lives on when a process of ours dies.
final class Bank: Sendable {
    private struct State {
        var world: SandboxWorld
        var seconds: Int64
        var underWay: Set<String> = []
        /// Addresses of pages that a customer has seen, the first seen first.
        var shown: [String] = []
        var dice: Dice
        var violations: [String] = []
    }
    private let state: Mutex<State>
    static let settings = SandboxSettings()

    init(seed: UInt64, faults: FaultRates, from start: Instant) {
        state = Mutex(
            State(
                world: SandboxWorld(seed: seed, faults: faults, settings: Self.settings),
                seconds: start.secondsSinceEpoch, dice: Dice(seed: seed ^ 0x5EED)))
    }

    var now: Instant { Instant(secondsSinceEpoch: state.withLock(\.seconds)) }
    func pass(_ seconds: Int64) { state.withLock { $0.seconds += seconds } }

    func respond(to request: WireRequest) -> WireOutcome {
        state.withLock { $0.world.respond(to: request, at: $0.seconds) }
    }

    func webhooks() -> [WebhookDelivery] {
        state.withLock { $0.world.dueWebhooks(at: $0.seconds) }
    }

    var refunds: [RefundRecord] { state.withLock(\.world.refunds) }
    /// How often each fault struck.
    var faults: [Fault: Int] { state.withLock(\.world.struck) }

    /// Notes that a customer has a page before them.
    func show(_ url: String) {
        state.withLock { if !$0.shown.contains(url) { $0.shown.append(url) } }
    }
    var shown: [String] { state.withLock(\.shown) }
    var paidPages: [SandboxWorld.PaidPage] { state.withLock(\.world.paidPages) }

    /// The customer presses the button on a page.
    func pay(_ url: String) {
        let path = url.dropFirst(Self.settings.baseURL.count)
        _ = respond(to: WireRequest(method: "POST", path: String(path)))
    }

    /// A page is about to be closed: some are paid in that very moment.
    func beforeClosing(_ session: String) {
        let url = state.withLock { state in
            state.shown.first { $0.hasSuffix(session) && state.dice.once(in: 3) }
        }
        if let url { pay(url) }
    }

    /// Notes that a refund is on its way on a payment.
    func begin(_ payment: String) {
        state.withLock { state in
            if !state.underWay.insert(payment).inserted {
                state.violations.append("two refunds under way at once on \(payment)")
            }
        }
    }
    func end(_ payment: String) { state.withLock { _ = $0.underWay.remove(payment) } }
    var violations: [String] { state.withLock(\.violations) }

    /// One of the sandbox's own calls.
    @discardableResult
    func control(_ path: String, _ body: String) -> WireResponse? {
        respond(
            to: WireRequest(method: "POST", path: "/sandbox/" + path, body: Array(body.utf8))
        ).response
    }
}
