import AfterSales
import Desk
import Sandbox
import Storage

/// One shop, one seed: a few weeks in which everything goes wrong that can, then quiet, then the
/// books are compared with what really left.
///
/// The same seed is the same weeks, to the last write.
package final class Campaign {
    let store: any Database
    let bank: Bank
    var dice: Dice
    var process: DeskProcess
    var numbers: [String] = []
    /// The orders among them whose goods can come back.
    var delivered: [String] = []
    var house = HouseBank()
    /// The accounts that somebody proved to be theirs, by order.
    var proven: [String: Set<IBAN>] = [:]
    /// What the bank has told and nobody took in yet: it tells it again.
    var untold: [WebhookDelivery] = []
    private(set) var deaths = 0

    static let orders = 24
    static let zone = Zone(identifier: "Europe/Paris")!  // every system has it
    /// 2026-03-02 09:00 in Paris, a Monday.
    static let start = Instant(secondsSinceEpoch: 1_772_438_400)

    /// - Parameters:
    ///   - store: empty, with its schema.
    ///   - faultsPerMille: how often each fault of the providers strikes.
    package init(seed: UInt64, on store: any Database, faultsPerMille: Int = 60) {
        self.store = store
        var rates = FaultRates(each: faultsPerMille)
        rates[.refundFailsDaysLater] = faultsPerMille / 4
        // Only what is asked for again under the same key can find it forgotten.
        rates[.keyForgotten] = faultsPerMille * 4
        bank = Bank(seed: seed, faults: rates, from: Self.start)
        dice = Dice(seed: seed)
        process = DeskProcess(on: store, bank)
    }

    /// What a campaign came to.
    package struct Report: Sendable {
        /// Instructions in the books.
        package var refunds = 0
        /// Refunds that the providers hold, failed ones too.
        package var made = 0
        /// Fees that were paid on a page, those too late among them.
        package var paidPages = 0
        /// Those too late, for which a refund was made.
        package var givenBack = 0
        /// Transfers that were in a file.
        package var transfers = 0
        package var deaths = 0
        /// How often each fault of the providers struck.
        package var faults: [Fault: Int] = [:]
        /// Empty: the books and the bank agree.
        package var violations: [String] = []

        package init() {}
    }

    /// Lives through it all.
    ///
    /// - Throws: only what is not part of the game: a broken store.
    package func run(acts: Int = 500) async throws -> Report {
        try await prepare()
        for _ in 0..<acts { try await surviving { try await self.act() } }
        try await calmDown()
        return try await check()
    }

    /// Carries something out; when the process dies of it, another one is started.
    func surviving(_ body: () async throws -> Void) async throws {
        do {
            try await body()
            guard process.life.isOver else { return }
        } catch is ProcessDied {
        } catch is CaseRefusal {
            guard process.life.isOver else { return }
        }
        deaths += 1
        process = DeskProcess(on: store, bank, meanwhile: rival())
        try await store.write { try Outbox($0).releaseLeases() }
    }

    /// Another process on the same store, at work in the middle of a call of ours.
    func rival() -> @Sendable () async -> Void {
        let (store, bank) = (store, bank)
        return {
            let other = DeskProcess(on: store, bank)
            try? await other.send(2, at: bank.now)
            try? await other.visitAgain(at: bank.now)
            try? await other.lookAfterPages(at: bank.now)
        }
    }
}
