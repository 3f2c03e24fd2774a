import AfterSales
import Connections
import Desk
import Foundation
import ProviderFixtures
import Providers
import Sandbox
import Testing

/// What the other side signs is taken in; anything else is not.
@Suite struct WebhookTests {
    /// 2026-03-06 08:00 UTC.
    private let now: Int64 = 1_772_784_000

    /// The messages that a refund brings about, as the sandbox sends them.
    private func deliveries(
        _ provider: String, _ payment: String, settings: SandboxSettings = SandboxSettings()
    ) -> [WebhookDelivery] {
        var world = SandboxWorld(seed: 7, faults: .none, settings: settings)
        _ = control(
            &world, "payments",
            #"{"provider":"\#(provider)","id":"\#(payment)","amount":9000,"installments":3}"#)
        _ = control(&world, "refunds", #"{"payment":"\#(payment)","amount":500}"#)
        return world.dueWebhooks(at: now + 60)
    }

    private func control(_ world: inout SandboxWorld, _ path: String, _ body: String) -> Bool {
        let request = WireRequest(
            method: "POST", path: "/sandbox/" + path, headers: [:], body: Array(body.utf8))
        return world.respond(to: request, at: now).response?.status == 200
    }

    private func request(_ delivery: WebhookDelivery) -> WebhookRequest {
        let parts = delivery.path.split(separator: "?")
        let query = parts.count == 2 ? parts[1].split(separator: "=").map(String.init) : []
        return WebhookRequest(
            headers: delivery.headers,
            query: query.count == 2 ? [query[0]: query[1]] : [:], body: delivery.body)
    }

    private var moment: Instant { Instant(secondsSinceEpoch: now + 60) }

    @Test func `Stripe's are read, and each bit that is flipped is refused`() async throws {
        let reader = StripeWebhook(secret: Hidden("whsec_sandbox"))
        let sent = deliveries("stripe", "pi_1").map(request)
        #expect(!sent.isEmpty)
        for message in sent {
            let event = try await reader.read(message, at: moment)
            #expect(event.references.contains("pi_1"))
            for index in 0..<message.body.count * 8 {
                var flipped = message
                flipped.body[index / 8] ^= 1 << UInt8(index % 8)
                await #expect(throws: WebhookRefusal.notSigned) {
                    try await reader.read(flipped, at: moment)
                }
            }
        }
    }

    @Test func `Stripe's are refused when old, unsigned, or signed with another secret`()
        async throws
    {
        let reader = StripeWebhook(secret: Hidden("whsec_sandbox"))
        let message = try #require(deliveries("stripe", "pi_1").map(request).last)
        await #expect(throws: WebhookRefusal.stale) {
            try await reader.read(message, at: moment.adding(seconds: 301))
        }
        let other = StripeWebhook(secret: Hidden("whsec_other"))
        await #expect(throws: WebhookRefusal.notSigned) {
            try await other.read(message, at: moment)
        }
        for header in ["", "t=1", "v1=00", "t=1772784060,v1=", "t=x,v1=00", "t=1,t=2,v1=00"] {
            var bare = message
            bare.headers["stripe-signature"] = header
            await #expect(throws: WebhookRefusal.notSigned) {
                try await reader.read(bare, at: moment)
            }
        }
    }

    @Test func `Alma's name a payment, signed with the shop's own key`() async throws {
        let reader = AlmaWebhook(key: Hidden("sk_test_alma"))
        let sent = deliveries("alma", "payment_1").map(request)
        #expect(!sent.isEmpty)
        for message in sent {
            let event = try await reader.read(message, at: moment)
            #expect(event.references == ["payment_1"])
            var other = message
            other.query["pid"] = "payment_2"
            await #expect(throws: WebhookRefusal.notSigned) {
                try await reader.read(other, at: moment)
            }
        }
        await #expect(throws: WebhookRefusal.unreadable) {
            try await reader.read(
                WebhookRequest(headers: [:], query: [:], body: []), at: moment)
        }
    }

    @Test func `PayPal's are checked up to a trusted root`() async throws {
        let authority = try TestAuthority()
        var settings = SandboxSettings()
        settings.baseURL = "https://api.paypal.example"
        settings.signForPayPal = authority.sign
        let sent = deliveries("paypal", "CAPTURE1", settings: settings).map(request)
        #expect(!sent.isEmpty)
        func reader(roots: String, name: String = TestAuthority.name) throws -> PayPalWebhook {
            PayPalWebhook(
                webhookID: "WH-SANDBOX",
                certificates: try PayPalCertificates(
                    wire: CannedWire(200, authority.chain), base: settings.baseURL, roots: roots,
                    name: name, seconds: { now }))
        }
        let trusted = try reader(roots: authority.root)
        for message in sent {
            let event = try await trusted.read(message, at: moment)
            #expect(event.references.contains("CAPTURE1"))
            for index in stride(from: 0, to: message.body.count * 8, by: 61) {
                var flipped = message
                flipped.body[index / 8] ^= 1 << UInt8(index % 8)
                await #expect(throws: WebhookRefusal.notSigned) {
                    try await trusted.read(flipped, at: moment)
                }
            }
        }
        let message = sent[0]
        let strangers = try TestAuthority()
        await #expect(throws: WebhookRefusal.notSigned, "another root") {
            try await reader(roots: strangers.root).read(message, at: moment)
        }
        await #expect(throws: WebhookRefusal.notSigned, "another name") {
            try await reader(roots: authority.root, name: "example.com")
                .read(message, at: moment)
        }
        await #expect(throws: WebhookRefusal.stale) {
            try await trusted.read(message, at: moment.adding(seconds: 4 * 86_400))
        }
    }

    @Test(arguments: [
        "https://evil.example/v1/notifications/certs/CERT",
        "https://api.paypal.example.evil.example/v1/notifications/certs/CERT",
        "https://api.paypal.example@evil.example/v1/notifications/certs/CERT",
        "http://169.254.169.254/latest", "file:///etc/passwd", "",
    ])
    func `a certificate is fetched from PayPal and from nowhere else`(address: String) async throws
    {
        let wire = CannedWire(200, "")
        let reader = PayPalWebhook(
            webhookID: "WH",
            certificates: try PayPalCertificates(
                wire: wire, base: "https://api.paypal.example", roots: "",
                name: TestAuthority.name, seconds: { now }))
        let message = WebhookRequest(
            headers: [
                "paypal-auth-algo": "SHA256withRSA", "paypal-transmission-id": "1",
                "paypal-transmission-time": "2026-03-06T08:01:00Z",
                "paypal-transmission-sig": "AAAA", "paypal-cert-url": address,
            ], query: [:], body: [])
        await #expect(throws: WebhookRefusal.notSigned) {
            try await reader.read(message, at: moment)
        }
        #expect(wire.requests.isEmpty)
    }
}
