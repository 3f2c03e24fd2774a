import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import StorageSQLite
import Testing

@testable import Web

/// Takes what carries the word, and calls the payment as it is told.
private struct WordReader: WebhookReader {
    let source = "stripe"

    func read(
        _ request: WebhookRequest, at now: Instant
    ) async throws(WebhookRefusal) -> ProviderEvent {
        guard request.headers["word"] == "please" else { throw .notSigned }
        let parts = String(decoding: request.body, as: UTF8.self).split(separator: " ")
        return ProviderEvent(
            id: String(parts[0]), kind: "refund.updated", references: [String(parts[1])],
            hasOwnID: !parts[0].hasPrefix("made-up"))
    }
}

@Suite struct WebhookPageTests {
    private func call(
        _ shop: Shop, _ body: String, word: String = "please", path: String = "/webhooks/stripe",
        method: HTTPRequest.Method = .post
    ) async throws -> HTTPResponse.Status {
        let app = Application(responder: WebApp(site: shop.site).router().buildResponder())
        return try await app.test(.router) { client in
            try await client.execute(
                uri: path, method: method,
                headers: [HTTPField.Name("word")!: word], body: ByteBuffer(string: body)
            ) { $0.status }
        }
    }

    private func shop() async throws -> Shop {
        let shop = try await Shop(ports: { $0.webhooks = [WordReader()] })
        _ = try await shop.database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO payment_references VALUES ('card', 'pi_1', 'FR-1001', 'payment:p1')
                """)
        }
        return shop
    }

    private func counts(_ shop: Shop) async throws -> [Int64] {
        [
            try await shop.count("SELECT count(*) FROM inbox"),
            try await shop.count("SELECT count(*) FROM payment_readings"),
        ]
    }

    @Test func `an event is kept before it is answered, and its payment is to be read`()
        async throws
    {
        let shop = try await shop()
        #expect(try await call(shop, "evt_1 pi_1") == .ok)
        #expect(try await counts(shop) == [1, 1])
    }

    @Test func `the same event again is taken for what it is`() async throws {
        let shop = try await shop()
        for _ in 0..<5 { #expect(try await call(shop, "evt_1 pi_1") == .ok) }
        #expect(try await counts(shop) == [1, 1])
    }

    @Test func `one without an id of its own is looked at each time`() async throws {
        let shop = try await shop()
        #expect(try await call(shop, "made-up-1 pi_1") == .ok)
        _ = try await shop.database.write { transaction in
            try transaction.execute("UPDATE payment_readings SET next_read_at = NULL")
        }
        #expect(try await call(shop, "made-up-1 pi_1") == .ok)
        let planned = "SELECT count(*) FROM payment_readings WHERE next_read_at IS NOT NULL"
        #expect(try await shop.count(planned) == 1)
    }

    @Test func `one about a payment of somebody else is kept, and nothing follows`() async throws {
        let shop = try await shop()
        #expect(try await call(shop, "evt_1 pi_9") == .ok)
        #expect(try await counts(shop) == [1, 0])
    }

    @Test func `what is not signed, too large or elsewhere leaves nothing`() async throws {
        let shop = try await shop()
        #expect(try await call(shop, "evt_1 pi_1", word: "no") == .unauthorized)
        let large = String(repeating: "a", count: 300 << 10)
        #expect(try await call(shop, large) == .contentTooLarge)
        #expect(try await call(shop, "evt_1 pi_1", path: "/webhooks/klarna") == .notFound)
        #expect(try await call(shop, "", method: .get) == .methodNotAllowed)
        #expect(try await counts(shop) == [0, 0])
    }
}
