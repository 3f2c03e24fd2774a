import AfterSales
import Desk
import Foundation
import Logging
import Mailroom
import Pictures
import ServiceLifecycle
import Storage
import StorageSQLite
import UnixSignals
import Web

/// The program as a server: web pages, dispatcher and timers, stopped together and in order.
struct Server: Sendable {
    let workplace: Workplace
    let siteURL: String
    private let desk: DeskService
    private let refunds: RefundService
    private let app: WebApp

    init(settings: Settings, host: String, port: Int, showsMailbox: Bool) async throws {
        siteURL = settings.siteURL ?? "http://localhost:\(port)"
        let database = try await OpenDatabase.open(settings)
        let workplace = try Workplace(
            settings: settings, database: database, siteURL: siteURL, probe: CrashPoint.probe)
        guard try await workplace.desk.policyInForce(at: SystemClock.now) != nil else {
            throw StorageError.missing(
                "a published policy (`reprise policy publish gaming-shop` puts one in force)")
        }
        let box = try SecretKeyFile(settings).box()
        let (resealed, lost) = try await Authenticators(
            database: database, box: box, random: Self.randomBytes
        ).resealAll()
        if resealed > 0 {
            workplace.logger.info(
                "authenticators sealed",
                metadata: ["count": "\(resealed)", "key": "\(box.current)"])
        }
        if !lost.isEmpty {
            workplace.logger.warning(
                "authenticators cannot be opened: their key is not in the key file",
                metadata: ["logins": "\(lost.joined(separator: " "))"])
        }
        // The database's lock is ours: whoever took something to send is dead.
        try await database.write { try Outbox($0).releaseLeases() }
        let desk = DeskService(workplace: workplace)
        let refunds = RefundService(
            workplace: workplace, concurrency: try settings.providers.calls())
        let uploads = try OpenDatabase.path(settings.databaseURL) + ".uploads"
        // The database's lock is ours, so whatever is there was left by one that stopped.
        try UploadFolder.sweep(uploads)
        self.workplace = workplace
        self.desk = desk
        self.refunds = refunds
        var web = WebSettings(
            shopName: settings.shopName, baseURL: siteURL, host: host, port: port,
            accent: try ShopLook.accent(settings), logo: try ShopLook.logo(settings),
            isDemo: showsMailbox)
        web.debtor = try settings.debtor
        var ports = WebPorts(
            now: { SystemClock.now }, random: Self.randomBytes, box: box,
            mailer: SignInPost(mailroom: workplace.mailroom, settings: web),
            dispatch: {
                desk.wake()
                refunds.wake()
            },
            sendBackLabel: { [mailroom = workplace.mailroom] found, order, now in
                try mailroom.sendBackLabel(of: found, in: order, at: now)
            },
            pictures: DarkroomProcess(folder: uploads), uploadFolder: uploads)
        ports.webhooks = workplace.webhooks
        if let collector = workplace.payments.collector {
            ports.payments = .provider(collector)
        } else if !workplace.payments.isSandbox {
            ports.payments = .none
        }
        app = WebApp(
            site: Site(
                settings: web, desk: workplace.desk, ports: ports, logger: workplace.logger))
    }

    /// Serves until the program is told to stop; what is in flight is finished first.
    ///
    /// - Parameter announce: called before listening begins.
    func run(announce: () -> Void) async throws {
        announce()
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: desk, successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(
                        service: refunds, successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(
                        service: app.application(),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: workplace.logger))
        try await group.run()
    }

    static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

/// Sends one-time codes through the mailroom.
struct SignInPost: SignInMailer {
    let mailroom: Mailroom
    let settings: WebSettings

    func send(_ mail: SignInMail, at now: Instant) async throws {
        try await mailroom.sendCode(
            mail.code, minutes: 10, link: settings.signInURL(mail.link, goal: mail.goal),
            to: mail.customer, order: mail.order, id: "code.\(mail.link.prefix(16))", at: now)
    }
}

/// Where tests have the process die: `REPRISE_TEST_CRASH_AT=POINT` kills it there, as `kill -9`
/// would.
enum CrashPoint {
    static let probe: @Sendable (String) -> Void = { point in
        guard let wanted = ProcessInfo.processInfo.environment["REPRISE_TEST_CRASH_AT"],
            wanted == point
        else { return }
        kill(ProcessInfo.processInfo.processIdentifier, SIGKILL)
    }
}
