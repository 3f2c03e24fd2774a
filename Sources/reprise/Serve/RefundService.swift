import AfterSales
import Desk
import Logging
import ServiceLifecycle

/// Sends refunds and reads payments up while the program runs, beside the mails: a slow provider
/// holds nobody else up.
struct RefundService: Service {
    private let workplace: Workplace
    private let concurrency: Int
    private let ticker = Ticker()

    init(workplace: Workplace, concurrency: Int) {
        self.workplace = workplace
        self.concurrency = concurrency
    }

    /// Looks at once rather than at the next tick.
    func wake() { ticker.wake() }

    func run() async throws {
        await ticker.run(work)
    }

    private func work() async {
        let refunds = workplace.dispatcher.refunds
        do {
            let results = try await refunds.sendAll(concurrency: concurrency) { SystemClock.now }
            for case .postponed(let order, let reason) in results {
                workplace.logger.warning(
                    "tried again later",
                    metadata: ["effect": "refund", "order": "\(order)", "why": "\(reason)"])
            }
            if let collector = workplace.payments.collector {
                let problems = try await workplace.desk.readCharges(
                    by: collector, givingBackBy: workplace.payments.provider(.card),
                    at: SystemClock.now)
                for problem in problems {
                    workplace.logger.warning(
                        "looked after later",
                        metadata: ["effect": "charge", "why": "\(problem)"])
                }
            }
            let readings = try await refunds.readPayments(
                concurrency: concurrency, at: SystemClock.now)
            for problem in readings.problems {
                workplace.logger.warning(
                    "read again later", metadata: ["effect": "payment", "why": "\(problem)"])
            }
        } catch {
            workplace.logger.error("the refunds' loop failed", metadata: ["why": "\(error)"])
        }
    }
}
