import AfterSales
import Desk
import Foundation
import Logging
import Storage
import Wording

/// What every page works with.
package struct Site: Sendable {
    package let settings: WebSettings
    package let desk: Desk
    package let ports: WebPorts
    let logger: Logger
    /// How many uploads are being received, of each visitor and in all.
    let uploads = Peers()

    package init(settings: WebSettings, desk: Desk, ports: WebPorts, logger: Logger) {
        self.settings = settings
        self.desk = desk
        self.ports = ports
        self.logger = logger
    }

    package var now: Instant { ports.now() }
    package var database: any Database { desk.database }

    var signIn: CustomerSignIn { CustomerSignIn(database: database, random: ports.random) }
    var logIn: StaffLogIn {
        StaffLogIn(database: database, box: ports.box, random: ports.random)
    }
    var staff: Staff { Staff(database: database) }
    var authenticators: Authenticators {
        Authenticators(database: database, box: ports.box, random: ports.random)
    }
    var sessions: OpenSessions { OpenSessions(database: database) }

    /// The shop's zone by the policy in force; UTC where none is published yet.
    package func zone() async throws -> Zone {
        let policy = try await desk.policyInForce(at: now)
        let named = policy.flatMap { Zone(identifier: $0.timeZone) }
        return named ?? Zone(identifier: "UTC")!  // every system has it
    }

    /// A moment in words, in the shop's zone and the visitor's language.
    package func moment(_ moment: Instant, _ context: PageContext) async throws -> String {
        context.visit.language.moment(moment, in: try await zone())
    }
}

/// What the pages need from outside.
package struct WebPorts: Sendable {
    package var now: @Sendable () -> Instant
    /// That many random bytes, from the system's generator.
    package var random: @Sendable (Int) -> [UInt8]
    /// Seals the authenticators' secrets.
    package var box: SecretBox
    package var mailer: any SignInMailer
    /// Called after something was stored that has effects to carry out.
    package var dispatch: @Sendable () async -> Void
    package var pictures: any PictureMaker
    /// The payment providers whose messages are taken in.
    package var webhooks: [any WebhookReader] = []
    /// Where customers pay fees and differences.
    package var payments = Payments.testPage
    /// Where files are while they are received: a folder of this process alone.
    package var uploadFolder: String

    /// The label of goods that go back to the customer, as PDF; `nil` where none can be printed.
    package var sendBackLabel: @Sendable (Case, Order, Instant) throws -> [UInt8]?

    package enum Payments: Sendable {
        /// A page of our own that takes no money: there are no providers at all.
        case testPage
        case provider(any PaymentCollector)
        /// There are providers, and none that shows a page to pay on.
        case none
    }

    package init(
        now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (Int) -> [UInt8],
        box: SecretBox, mailer: any SignInMailer,
        dispatch: @escaping @Sendable () async -> Void = {},
        sendBackLabel: @escaping @Sendable (Case, Order, Instant) throws -> [UInt8]? = { _, _, _ in
            nil
        },
        pictures: any PictureMaker = NoPictures(),
        uploadFolder: String = FileManager.default.temporaryDirectory.path()
    ) {
        self.now = now
        self.random = random
        self.box = box
        self.mailer = mailer
        self.dispatch = dispatch
        self.pictures = pictures
        self.uploadFolder = uploadFolder
        self.sendBackLabel = sendBackLabel
    }
}
