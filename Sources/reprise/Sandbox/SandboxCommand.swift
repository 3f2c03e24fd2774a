import AfterSales
import ArgumentParser
import Foundation
import Logging
import Sandbox
import SandboxServer

struct SandboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Stand in for Stripe, PayPal and Alma: their wire protocols, without money.",
        discussion: """
            Everything happens by a seed: the same requests at the same times are met with the \
            same answers and the same faults. See docs/guide/sandbox.md.
            """)

    enum Faults: String, ExpressibleByArgument, CaseIterable { case none, some, all }

    @Option(help: "The port to listen on.") var port = 4_242
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "What chance follows.") var seed: UInt64 = 1
    @Option(help: "How much goes wrong: nothing, one in 50, or one in 10.")
    var faults = Faults.none
    @Option(help: "A file that keeps everything for the next run; read if it is there.")
    var state: String?
    @Option(help: "Where webhooks go: /stripe, /paypal and /alma are added.") var webhooks: String?
    @Option(help: "How long a caller waits, in milliseconds, before a connection is cut.")
    var cutAfter = 1_000

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("--port: \(port) is not within 1 to 65535")
        }
        guard (0...600_000).contains(cutAfter) else {
            throw ValidationError("--cut-after: \(cutAfter) is not within 0 to 600000")
        }
        if let webhooks, !webhooks.hasPrefix("http://"), !webhooks.hasPrefix("https://") {
            throw ValidationError("--webhooks: wants an address that begins with http")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            var options = SandboxServer.Options()
            options.host = host
            options.port = port
            options.seed = seed
            options.faults =
                switch faults {
                case .none: .none
                case .some: .some
                case .all: .all
                }
            options.stateFile = state
            options.webhooks = webhooks.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
            options.cutAfterMilliseconds = cutAfter
            var logger = Logger(
                label: "sandbox", factory: { StreamLogHandler.standardError(label: $0) })
            logger.logLevel = .notice
            let server = try SandboxServer(options, logger: logger) {
                SystemClock.now.secondsSinceEpoch
            }
            announce(server.settings)
            try await server.run()
        }
    }

    private func announce(_ settings: SandboxSettings) {
        let base = settings.baseURL
        Output.line("stripe     \(base)   key \(settings.stripeKey)")
        Output.line("           webhook secret \(settings.stripeWebhookSecret)")
        Output.line(
            "paypal     \(base)   client \(settings.paypalClientID), secret "
                + settings.paypalSecret)
        Output.line(
            "           webhook id \(settings.paypalWebhookID), authority "
                + "\(base)/sandbox/paypal-authority.pem")
        Output.line("alma       \(base)   key \(settings.almaKey)")
        Output.line("control    \(base)/sandbox")
        Output.line("webhooks   \(webhooks ?? "nowhere (--webhooks says where)")")
        Output.line("faults     \(faults.rawValue)   seed \(seed)   state \(state ?? "not kept")")
    }
}
