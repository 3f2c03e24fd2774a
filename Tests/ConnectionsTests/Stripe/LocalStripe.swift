import Connections
import Foundation
import Providers

/// `localstripe` from PyPI: a Stripe that nobody here wrote. It takes payment intents and refunds,
/// and ignores idempotency keys: a second call is a second refund.
final class LocalStripe: Sendable {
    let wire: HTTPWire
    private let process: Process

    /// - Returns: `nil`, loudly, where it is not installed.
    static func start() async throws -> LocalStripe? {
        guard let python = ProcessInfo.processInfo.environment["REPRISE_PYTHON"] else {
            print("SKIPPED: localstripe: REPRISE_PYTHON names no Python that has it")
            return nil
        }
        let server = try LocalStripe(python: python)
        for _ in 0..<100 {
            if !server.process.isRunning {
                print("SKIPPED: localstripe: it does not start")
                return nil
            }
            let answer = try? await server.wire.send(
                ProviderRequest(.get, "/v1/refunds?limit=1", headers: server.headers))
            if answer?.isSuccess == true { return server }
            try await Task.sleep(for: .milliseconds(100))
        }
        print("SKIPPED: localstripe: it does not answer")
        return nil
    }

    private init(python: String) throws {
        let port = 20_000 + Int(ProcessInfo.processInfo.processIdentifier) % 20_000
        wire = HTTPWire(base: "http://localhost:\(port)", seconds: 10)
        process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [
            "-m", "localstripe.server", "--port", String(port), "--from-scratch",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.currentDirectoryURL = FileManager.default.temporaryDirectory
        try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    func stop() async throws {
        process.terminate()
        try await wire.shutdown()
    }

    var headers: [String: String] { ["authorization": "Bearer sk_test_12345"] }

    /// Pays an amount with a test card.
    ///
    /// - Returns: the payment intent's id.
    func pay(_ amount: Int64) async throws -> String {
        let card = try await post(
            "/v1/payment_methods",
            "type=card&card[number]=4242424242424242&card[exp_month]=12&card[exp_year]=2030"
                + "&card[cvc]=123")
        let intent = try await post(
            "/v1/payment_intents", "amount=\(amount)&currency=eur&payment_method=\(card)")
        _ = try await post("/v1/payment_intents/\(intent)/confirm", "")
        return intent
    }

    private struct Made: Decodable { var id: String }

    private func post(_ path: String, _ form: String) async throws -> String {
        var headers = headers
        headers["content-type"] = "application/x-www-form-urlencoded"
        let answer = try await wire.send(
            ProviderRequest(.post, path, headers: headers, body: Array(form.utf8)))
        return try JSONDecoder().decode(Made.self, from: Data(answer.body)).id
    }

    struct Refunds: Decodable {
        struct Refund: Decodable {
            var amount: Int64
            var payment_intent: String
            var metadata: [String: String]
        }
        var data: [Refund]
    }

    /// All refunds that really happened.
    func refunds() async throws -> [Refunds.Refund] {
        let answer = try await wire.send(
            ProviderRequest(.get, "/v1/refunds?limit=100", headers: headers))
        return try JSONDecoder().decode(Refunds.self, from: Data(answer.body)).data
    }
}
