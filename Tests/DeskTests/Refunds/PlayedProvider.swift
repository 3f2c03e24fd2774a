import AfterSales
import AfterSalesFixtures
import Desk
import DeskFixtures
import Synchronization

/// A provider outside of us that plays what a test tells it to, and keeps what it paid.
///
/// It forgets every key at once: a second call is a second refund.
final class PlayedProvider: PaymentProvider {
    enum Play: Hashable {
        case succeed
        case takeInAndDecideLater
        case fail(String)
        case refuse(String)
        /// It pays, and the answer is lost.
        case payAndBeSilent
        /// It never gets the call, and nobody learns that.
        case loseAndBeSilent
        case beUnreachable
    }

    struct Call: Hashable {
        var key: String
        var amount: Minor
    }

    private struct State {
        var plays: [Play] = []
        var held: [PaymentReading.Refund] = []
        var calls: [Call] = []
        var reads = 0
        var dispute = PaymentReading.Dispute.none
        var plan: [PaymentReading.PlanRow]?
        var isSilent = false
        var atOnce = 0
        var mostAtOnce = 0
    }
    private let state = Mutex(State())
    let settleSeconds: Int64
    private let wait: Duration?
    private let gathered: Int

    /// - Parameter gathered: No call is answered before so many have been under way at once, or
    ///   half a minute is over: how fast the machine is then makes no difference.
    init(settleSeconds: Int64 = 0, wait: Duration? = nil, gathered: Int = 1) {
        self.settleSeconds = settleSeconds
        self.wait = wait
        self.gathered = gathered
    }

    func play(_ plays: Play...) { state.withLock { $0.plays += plays } }
    func dispute(_ dispute: PaymentReading.Dispute) { state.withLock { $0.dispute = dispute } }
    func show(_ plan: [PaymentReading.PlanRow]?) { state.withLock { $0.plan = plan } }
    func beSilent(_ silent: Bool) { state.withLock { $0.isSilent = silent } }
    func hold(_ refund: PaymentReading.Refund) { state.withLock { $0.held.append(refund) } }
    func decide(_ id: String, _ decided: PaymentReading.Refund.State) {
        state.withLock { state in
            for index in state.held.indices where state.held[index].id == id {
                state.held[index].state = decided
            }
        }
    }

    var calls: [Call] { state.withLock(\.calls) }
    var held: [PaymentReading.Refund] { state.withLock(\.held) }
    var reads: Int { state.withLock(\.reads) }
    var mostAtOnce: Int { state.withLock(\.mostAtOnce) }
    /// What really left.
    var paidOut: Minor {
        held.reduce(0) { $0 + ($1.state == .succeeded ? $1.amount : 0) }
    }

    func refund(_ order: RefundOrder) async -> ProviderReply {
        state.withLock { state in
            state.atOnce += 1
            state.mostAtOnce = max(state.mostAtOnce, state.atOnce)
        }
        for _ in 0..<3000 where mostAtOnce < gathered {
            try? await Task.sleep(for: .milliseconds(10))
        }
        if let wait { try? await Task.sleep(for: wait) }
        return state.withLock { state in
            state.atOnce -= 1
            let play = state.plays.isEmpty ? .succeed : state.plays.removeFirst()
            if play == .beUnreachable { return .notSent(problem: "no route") }
            state.calls.append(Call(key: order.key, amount: order.amount))
            if play == .loseAndBeSilent { return .silent(problem: "timed out") }
            if case .refuse(let problem) = play { return .refused(problem: problem) }
            let id = "re_\(state.held.count + 1)"
            let decided: PaymentReading.Refund.State =
                switch play {
                case .takeInAndDecideLater: .pending
                case .fail: .failed
                default: .succeeded
                }
            state.held.append(
                PaymentReading.Refund(
                    id: id, key: order.key, amount: order.amount, state: decided))
            return switch play {
            case .payAndBeSilent: .silent(problem: "timed out")
            case .takeInAndDecideLater: .pending(id: id)
            case .fail(let problem): .failed(id: id, problem: problem)
            default: .succeeded(id: id)
            }
        }
    }

    func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? {
        if let wait { try? await Task.sleep(for: wait) }
        let reading: PaymentReading? = state.withLock { state in
            guard !state.isSilent else { return nil }
            state.reads += 1
            return PaymentReading(
                readAt: now, refunds: state.held, plan: state.plan, dispute: state.dispute)
        }
        guard let reading else { throw ProviderSilence("no answer") }
        return reading
    }
}

extension RefundShop where Provider == PlayedProvider {
    convenience init(_ order: Order = Sample.order()) async throws {
        try await self.init(order, provider: PlayedProvider())
    }
}
