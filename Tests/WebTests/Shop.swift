import AfterSales
import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import PolicyFiles
import Storage
import StorageSQLite
import Synchronization

@testable import Web

/// A shop in memory with a clock of its own, and a postbox for its codes.
final class Shop: Sendable {
    static let base = "https://returns.example.com"
    /// Seals secrets here.
    static let key = [UInt8](repeating: 7, count: SecretBox.keyBytes)

    let database: SQLiteDatabase
    let site: Site
    let postbox = Postbox()
    let clock: Clock

    final class Clock: Sendable {
        private let seconds: Mutex<Int64>
        init(_ start: Int64) { seconds = Mutex(start) }
        var now: Instant { Instant(secondsSinceEpoch: seconds.withLock { $0 }) }
        func pass(_ count: Int64) { seconds.withLock { $0 += count } }
    }

    final class Postbox: SignInMailer {
        private let mails = Mutex<[SignInMail]>([])
        func send(_ mail: SignInMail, at now: Instant) { mails.withLock { $0.append(mail) } }

        /// Waits for the mail that a request queued.
        func take() async throws -> SignInMail {
            for _ in 0..<500 {
                if let mail = mails.withLock({ $0.popLast() }) { return mail }
                try await Task.sleep(for: .milliseconds(5))
            }
            throw NoMail()
        }
        var count: Int { mails.withLock { $0.count } }
        struct NoMail: Error {}
    }

    /// 2026-03-20 09:00 in Paris; FR-1001 was delivered on 5 March.
    init(
        database given: SQLiteDatabase? = nil,
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        settings change: (inout WebSettings) -> Void = { _ in },
        ports changePorts: (inout WebPorts) -> Void = { _ in }
    ) async throws {
        let clock = Clock(1_773_993_600)
        self.clock = clock
        database = try given ?? SQLiteDatabase.inMemory()
        try await database.migrate()
        var settings = WebSettings(shopName: "La Boutique", baseURL: Self.base)
        change(&settings)
        let desk = Desk(database: database)
        let serial = Mutex<UInt64>(1)
        var ports = WebPorts(
            now: { clock.now },
            random: { count in
                (0..<count).map { _ in
                    serial.withLock { state in
                        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        return UInt8(truncatingIfNeeded: state >> 33)
                    }
                }
            },
            box: try SecretBox(keys: [Self.key]), mailer: postbox)
        changePorts(&ports)
        site = Site(settings: settings, desk: desk, ports: ports, logger: logger)
        let long = Instant(secondsSinceEpoch: 1_700_000_000)
        try await desk.publish(BuiltInPolicy.gamingShop.policy, from: long, at: long)
        try await desk.place(try Samples.delivered(), by: Actor(.system), at: clock.now)
        try await desk.place(try Samples.unshipped(), by: Actor(.system), at: clock.now)
        try await desk.place(try Samples.alma(), by: Actor(.system), at: clock.now)
        try await database.write { transaction in
            for product in Samples.products { try Catalogue(transaction).save(product) }
        }
    }

    /// Opens the shop for one visitor.
    func visit(
        _ body: @escaping @Sendable (Browser) async throws -> Void
    ) async throws {
        let app = WebApp(site: site).application()
        try await app.test(.router) { client in
            try await body(Browser(client: client, shop: self))
        }
    }

    func record(_ number: String) async throws -> OrderRecord {
        guard let found = try await site.desk.find(order: number) else { throw NotFound.here }
        return found.record
    }
}
