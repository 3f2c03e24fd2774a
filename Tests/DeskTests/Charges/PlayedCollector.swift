import AfterSales
import Desk
import Synchronization

/// A provider's pages, played: it keeps each under its key, and forgets no key.
final class PlayedCollector: PaymentCollector {
    struct Page: Hashable {
        var session: String
        var amount: Minor
        var reading = ChargeReading.open
    }

    enum Play { case answer, loseAnswer, refuse }

    private struct State {
        var pages: [String: Page] = [:]
        var plays: [Play] = []
        var isSilent = false
        var opened = 0
        var reads = 0
        var asked: [ChargeOrder] = []
    }
    private let state = Mutex(State())

    func play(_ plays: Play...) { state.withLock { $0.plays += plays } }
    func beSilent(_ silent: Bool) { state.withLock { $0.isSilent = silent } }
    var pages: [Page] { state.withLock { $0.pages.values.sorted { $0.session < $1.session } } }
    var asked: [ChargeOrder] { state.withLock(\.asked) }
    /// As if they were another account's.
    func forgetPages() { state.withLock { $0.pages = [:] } }
    var reads: Int { state.withLock(\.reads) }

    /// The customer pays on a page, if it is open.
    func pay(_ session: String) {
        state.withLock { state in
            for (key, page) in state.pages where page.session == session && page.reading == .open {
                state.pages[key]?.reading = .paid(
                    reference: "pi_" + session, amount: page.amount, currency: "eur")
            }
        }
    }

    func open(_ order: ChargeOrder) async -> CollectorReply {
        state.withLock { state in
            state.asked.append(order)
            let play = state.plays.isEmpty ? .answer : state.plays.removeFirst()
            if play == .refuse { return .refused(problem: "no") }
            if state.pages[order.id] == nil { state.opened += 1 }
            let page =
                state.pages[order.id]
                ?? Page(session: "cs_\(state.opened)", amount: order.amount)
            state.pages[order.id] = page
            if play == .loseAnswer { return .silent(problem: "timed out") }
            return .opened(session: page.session, url: "https://pay.example/" + page.session)
        }
    }

    func read(_ session: String) async throws(ProviderSilence) -> ChargeReading {
        let found: ChargeReading? = state.withLock { state in
            guard !state.isSilent else { return nil }
            state.reads += 1
            return state.pages.values.first { $0.session == session }?.reading ?? .unknown
        }
        guard let found else { throw ProviderSilence("no answer") }
        return found
    }

    func close(_ session: String) async throws(ProviderSilence) {
        let isSilent = state.withLock { state in
            for (key, page) in state.pages where page.session == session && page.reading == .open {
                if !state.isSilent { state.pages[key]?.reading = .expired }
            }
            return state.isSilent
        }
        if isSilent { throw ProviderSilence("no answer") }
    }
}
