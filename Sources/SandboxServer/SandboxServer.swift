import Hummingbird
import HummingbirdCore
import Logging
import Sandbox
import ServiceLifecycle
import UnixSignals

/// The sandbox behind a port of this machine: answers requests, sends webhooks, keeps its state.
package struct SandboxServer: Sendable {
    package struct Options: Sendable {
        package var host = "127.0.0.1"
        package var port = 4_242
        package var seed: UInt64 = 1
        package var faults = FaultRates.none
        /// Where everything is remembered; nil: nowhere.
        package var stateFile: String?
        /// Where webhooks go, without a slash at the end; nil: only to the address that a payment
        /// itself names.
        package var webhooks: String?
        package var cutAfterMilliseconds = 1_000

        package init() {}
    }

    package let settings: SandboxSettings
    private let options: Options
    private let keeper: SandboxKeeper
    private let logger: Logger

    /// - Parameter now: seconds since 1970.
    ///
    /// Throws where the state file cannot be read or written.
    package init(
        _ options: Options, logger: Logger, now: @escaping @Sendable () -> Int64
    ) throws {
        let files = StateFiles(path: options.stateFile)
        let seal = try files.seal(at: now())
        var settings = SandboxSettings()
        settings.baseURL = "http://localhost:\(options.port)"
        settings.cutAfterMilliseconds = options.cutAfterMilliseconds
        try seal.enter(into: &settings)
        self.settings = settings
        self.options = options
        self.logger = logger
        let world =
            try files.world(settings)
            ?? SandboxWorld(seed: options.seed, faults: options.faults, settings: settings)
        keeper = SandboxKeeper(world: world, files: files, now: now)
    }

    /// Serves until the program is told to stop.
    package func run() async throws {
        let courier = WebhookCourier(keeper: keeper, base: options.webhooks, logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: courier, successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(
                        service: application(),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }

    private func application() -> Application<WireResponder> {
        // No connection is kept forever: that is off unless it is asked for. It must be longer than
        // the slowest answer.
        let server = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(60)))
        return Application(
            responder: WireResponder(keeper: keeper), server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port)),
            logger: logger)
    }
}
