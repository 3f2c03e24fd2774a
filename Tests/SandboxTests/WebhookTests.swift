import Crypto
import Foundation
import Sandbox
import Testing

@Suite struct WebhookTests {
    private func hex(_ text: String, _ key: String) -> String {
        HMAC<SHA256>.authenticationCode(
            for: Data(text.utf8), using: SymmetricKey(data: Data(key.utf8))
        ).map { String(format: "%02x", $0) }.joined()
    }

    @Test func `Stripe signs the time and the body`() throws {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        _ = merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": "1"])
        let events = merchant.events(after: 10)
        #expect(
            Set(events.map(\.type)) == [
                "payment_intent.succeeded", "charge.succeeded", "refund.created", "charge.refunded",
            ])
        let event = try #require(events.first)
        #expect(event.path == "/stripe")
        let signature = hex("1767225610.\(event.text)", "whsec_sandbox")
        #expect(event.headers["stripe-signature"] == "t=1767225610,v1=\(signature)")
        #expect(merchant.events(after: 3_600).isEmpty)
    }

    /// The checksum is Python's `zlib.crc32` over the body.
    @Test func `PayPal signs transmission, time, webhook and checksum`() throws {
        var settings = SandboxSettings()
        settings.signForPayPal = { $0 }
        var merchant = Merchant(settings: settings)
        let capture = merchant.paid("paypal")
        _ = merchant.paypal("POST", "payments/captures/\(capture)/refund")
        let events = merchant.events(after: 10)
        #expect(
            Set(events.map(\.type)) == ["PAYMENT.CAPTURE.COMPLETED", "PAYMENT.CAPTURE.REFUNDED"])
        let event = try #require(events.last)
        #expect(event.headers["paypal-auth-algo"] == "SHA256withRSA")
        let address = try #require(event.headers["paypal-cert-url"])
        #expect(address == "http://localhost:4242/v1/notifications/certs/CERT-sandbox")
        let sent = try #require(event.headers["paypal-transmission-sig"])
        let signed = String(decoding: try #require(Data(base64Encoded: sent)), as: UTF8.self)
        let id = try #require(event.headers["paypal-transmission-id"])
        #expect(signed.hasPrefix("\(id)|2026-01-01T00:00:10Z|WH-SANDBOX|"))
        let checksum = try #require(UInt32(signed.split(separator: "|")[3]))
        #expect(checksum == crc32(event.body))
    }

    /// Bit by bit, as the standard writes it: not the table that the sandbox has.
    private func crc32(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            for bit in 0..<8 {
                let isSet = (value ^ UInt32(byte >> bit)) & 1 == 1
                value >>= 1
                if isSet { value ^= 0xEDB8_8320 }
            }
        }
        return ~value
    }

    @Test func `Alma names the payment and signs its id with the key`() throws {
        var merchant = Merchant()
        let id = merchant.paid("alma")
        let event = try #require(merchant.events(after: 10).first)
        #expect(event.method == "GET")
        #expect(event.path == "/alma?pid=\(id)")
        #expect(event.headers["x-alma-signature"] == hex(id, "sk_test_alma"))
        #expect(event.body.isEmpty)
    }

    @Test func `Alma calls the address that the payment names`() throws {
        var merchant = Merchant()
        let id =
            merchant.alma(
                "POST", "",
                #"""
                {"payment": {"purchase_amount": 900,
                 "ipn_callback_url": "https://shop.example/ipn?a=1"}}
                """#)["id"] ?? ""
        _ = merchant.send("POST", "/alma/\(id)")
        let event = try #require(merchant.events(after: 10).first)
        #expect(event.address == "https://shop.example/ipn?a=1&pid=\(id)")
    }

    @Test func `an event comes twice`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe")
        _ = merchant.events(after: 10)
        merchant.world.ask(for: .webhooksDuplicated)
        _ = merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": "1"])
        let events = merchant.events(after: 700).filter { $0.type == "refund.created" }
        #expect(events.count == 2)
        #expect(Set(events.map(\.event)).count == 1)
        #expect(Set(events.map(\.text)).count == 1)
    }

    @Test func `an event comes behind a later one`() {
        var merchant = Merchant()
        let intent = merchant.paid("stripe", #""method": "sepa_debit""#)
        _ = merchant.events(after: 10)
        merchant.world.ask(for: .webhooksReordered)
        let id =
            merchant.stripe("POST", "refunds", ["payment_intent": intent, "amount": "1"])["id"]
            ?? ""
        _ = merchant.control("POST", "refunds/\(id)", #"{"status": "succeeded"}"#)
        let types = merchant.events(after: 1_000).map(\.type)
        #expect(types.last == "refund.created")
        #expect(types.contains("refund.updated"))
    }
}
