import AfterSales
import Correspondence
import Desk
import Documents
import Foundation
import Logging
import Mailroom
import Providers
import Storage
import StorageSQLite

/// The parts of the program put together on one database: what every command that changes
/// something works with.
struct Workplace: Sendable {
    let settings: Settings
    let database: SQLiteDatabase
    let desk: Desk
    let mailroom: Mailroom
    let dispatcher: Dispatcher
    /// Of the payment providers that are set up.
    let webhooks: [any WebhookReader]
    let payments: PaymentParts
    let logger: Logger

    /// - Parameters:
    ///   - siteURL: the return site's address where the settings name none.
    ///   - probe: told of each place where a crash would be worst; for tests.
    init(
        settings: Settings, database: SQLiteDatabase, siteURL: String = "http://localhost:8080",
        logger: Logger = Logger(label: "reprise"),
        probe: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        self.settings = settings
        self.database = database
        self.logger = logger
        desk = Desk(database: database, shop: settings.shop)
        mailroom = Mailroom(
            database: database,
            settings: MailroomSettings(
                shopName: settings.shopName, siteURL: settings.siteURL ?? siteURL,
                from: try MailAddress(settings.mailFrom, name: settings.shopName),
                returnAddress: Self.addressee(settings.returnAddress), carrier: settings.carrier),
            transport: try settings.smtpURL.map { try SMTPTransport(url: $0.revealed) },
            report: { logger.error("\($0)") })
        payments = try PaymentParts(
            settings.providers, sandbox: try OpenDatabase.path(settings.databaseURL) + ".sandbox",
            transfers: try settings.debtor == nil ? nil : BankTransfers(database: database),
            database: database)
        webhooks = payments.webhooks
        dispatcher = Dispatcher(
            desk: desk, provider: payments.provider, correspondent: mailroom,
            carrier: SandboxCarrier(logger: logger), probe: probe)
    }

    /// The workplace on the database that the settings name, which must exist.
    static func open(_ settings: Settings = Settings()) async throws -> Workplace {
        try Workplace(
            settings: settings, database: try await OpenDatabase.openExisting(settings))
    }

    private static func addressee(_ text: String) -> Addressee {
        let lines = text.split(separator: "|").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        return Addressee(name: lines.first ?? "", lines: Array(lines.dropFirst()))
    }
}
