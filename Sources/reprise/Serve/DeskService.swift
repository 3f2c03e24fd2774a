import AfterSales
import Desk
import Logging
import ServiceLifecycle
import Storage

/// Carries effects out and fires timers while the program runs: one loop, so that one thing
/// happens at a time and nothing is sent twice.
struct DeskService: Service {
    private let workplace: Workplace
    private let ticker = Ticker()

    init(workplace: Workplace) {
        self.workplace = workplace
    }

    /// Looks at once rather than at the next tick.
    func wake() { ticker.wake() }

    func run() async throws {
        let sweeper = Task { await sweep() }
        defer { sweeper.cancel() }
        await ticker.run(work)
    }

    /// Sessions, codes and drafts are forgotten within the hour after they expire.
    private func sweep() async {
        while !Task.isCancelled {
            do {
                try await workplace.desk.forgetExpired(at: SystemClock.now)
            } catch {
                workplace.logger.error("expired rows stay", metadata: ["why": "\(error)"])
            }
            try? await Task.sleep(for: .seconds(3600))
        }
    }

    private func work() async {
        do {
            let now = SystemClock.now
            while let fired = try await workplace.desk.fireNextTimer(by: now, at: now) {
                workplace.logger.info(
                    "timer fired", metadata: ["case": "\(fired.performed.caseNumber ?? "")"])
            }
            try await workplace.desk.askForAccounts(at: now)
            for result in try await workplace.dispatcher.dispatchAll(at: now, part: .others) {
                if case .postponed(let effect, let reason) = result {
                    workplace.logger.warning(
                        "tried again later", metadata: ["effect": "\(effect)", "why": "\(reason)"])
                }
            }
            for problem in try await workplace.desk.answerStatements(
                by: workplace.mailroom, at: now)
            {
                workplace.logger.warning(
                    "tried again later", metadata: ["effect": "statement", "why": "\(problem)"])
            }
        } catch {
            workplace.logger.error("the desk's loop failed", metadata: ["why": "\(error)"])
        }
    }
}
