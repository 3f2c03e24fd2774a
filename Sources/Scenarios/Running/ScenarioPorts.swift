import AfterSales
import Desk
import Synchronization

/// The sandbox's providers: they confirm at once, or wait to be told (`providers`).
struct ScenarioProvider: PaymentProvider {
    let mode: Scenario.ProviderMode
    let settleSeconds: Int64 = 0

    func refund(_ order: RefundOrder) async -> ProviderReply {
        mode == .instant ? .succeeded(id: order.key) : .pending(id: order.key)
    }

    /// What it holds is told by the scenario's own steps.
    func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? { nil }
}

/// Mails are not written in a scenario: that they go out is what counts.
struct ScenarioCorrespondent: Correspondent {
    func send(
        _ notice: Notice, about performed: Desk.Performed, outboxID: Int64, at now: Instant
    ) async throws {}

    func askForAccount(
        about performed: Desk.Performed, outboxID: Int64, at now: Instant
    ) async throws {}

    func askForCase(
        on found: Desk.Performed, until deadline: Instant, outboxID: Int64, at now: Instant
    ) async throws {}
}

struct ScenarioCarrier: Carrier {
    func voidLabel(of number: String) async throws {}
    func sendBack(_ number: String) async throws {}
}
