import AsyncHTTPClient
import Logging
import NIOCore
import NIOHTTP1
import Sandbox
import ServiceLifecycle

/// Brings webhooks to the merchant, each on its own: one that is not taken is brought again after
/// 1, 5 and 25 seconds, then given up.
struct WebhookCourier: Service {
    let keeper: SandboxKeeper
    let base: String?
    let logger: Logger

    private static let pausesSeconds = [0, 1, 5, 25]

    func run() async throws {
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: .init(
                redirectConfiguration: .disallow,
                timeout: .init(connect: .seconds(2), read: .seconds(10))))
        do {
            try await cancelWhenGracefulShutdown { try await bring(with: client) }
        } catch is CancellationError {
            // Told to stop: what was not brought yet is lost, as it may be with a real provider.
        }
        try await client.shutdown()
    }

    private func bring(with client: HTTPClient) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                for delivery in try await keeper.dueWebhooks() {
                    guard let address = delivery.address ?? base.map({ $0 + delivery.path }) else {
                        continue
                    }
                    group.addTask { try await bring(delivery, to: address, with: client) }
                }
                try await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    private func bring(
        _ delivery: WebhookDelivery, to address: String, with client: HTTPClient
    ) async throws {
        var request = HTTPClientRequest(url: address)
        request.method = HTTPMethod(rawValue: delivery.method)
        for (name, value) in delivery.headers { request.headers.add(name: name, value: value) }
        if !delivery.body.isEmpty { request.body = .bytes(ByteBuffer(bytes: delivery.body)) }
        for pause in Self.pausesSeconds {
            try await Task.sleep(for: .seconds(pause))
            do {
                let response = try await client.execute(request, timeout: .seconds(10))
                if (200..<300).contains(response.status.code) { return }
                tell(delivery, address, "answered \(response.status.code)")
            } catch let error as CancellationError {
                throw error
            } catch {
                tell(delivery, address, "\(error)")
            }
        }
    }

    private func tell(_ delivery: WebhookDelivery, _ address: String, _ why: String) {
        logger.warning(
            "webhook not taken",
            metadata: [
                "provider": "\(delivery.provider.rawValue)", "event": "\(delivery.event)",
                "address": "\(address)", "why": "\(why)",
            ])
    }
}
