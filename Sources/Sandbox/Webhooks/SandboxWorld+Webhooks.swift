import Crypto
import Foundation

extension SandboxWorld {
    /// What is to be delivered by now (seconds since 1970), signed at this time, in the order in
    /// which it arrives.
    package mutating func dueWebhooks(at seconds: Int64) -> [WebhookDelivery] {
        passTime(to: seconds)
        var deliveries: [WebhookDelivery] = []
        while let (_, event) = state.events.next(until: state.now) {
            deliveries.append(delivery(of: event, at: seconds))
        }
        return deliveries
    }

    /// Notes an event for delivery a few seconds later; twice or late where those faults strike.
    mutating func tell(_ event: ProviderEvent) {
        var due = state.now + state.dice.number(in: 1...5)
        if strikes(.webhooksReordered) { due += state.dice.number(in: 30...900) }
        state.events.add(event, due: due)
        if strikes(.webhooksDuplicated) {
            state.events.add(event, due: due + state.dice.number(in: 0...600))
        }
    }

    private mutating func delivery(of event: ProviderEvent, at seconds: Int64) -> WebhookDelivery {
        switch event.provider {
        case .stripe: stripeDelivery(of: event, at: seconds)
        case .paypal: paypalDelivery(of: event, at: seconds)
        case .alma: almaDelivery(of: event)
        }
    }

    private func stripeDelivery(of event: ProviderEvent, at seconds: Int64) -> WebhookDelivery {
        let signed = Array("\(seconds).".utf8) + event.body
        let signature = Self.hmac(signed, key: settings.stripeWebhookSecret)
        return WebhookDelivery(
            provider: .stripe, event: event.id, method: "POST", path: "/stripe", address: nil,
            headers: [
                "content-type": "application/json; charset=utf-8",
                "stripe-signature": "t=\(seconds),v1=\(signature)",
            ], body: event.body)
    }

    /// PayPal signs `transmission id|time|webhook id|checksum of the body`.
    private mutating func paypalDelivery(
        of event: ProviderEvent, at seconds: Int64
    ) -> WebhookDelivery {
        let parts = [8, 4, 4, 4, 12].map { state.dice.word($0, of: .hexadecimal) }
        let transmission = parts.joined(separator: "-")
        let time = Timestamp.text(seconds)
        let signed =
            "\(transmission)|\(time)|\(settings.paypalWebhookID)|\(CRC32.of(event.body))"
        let signature = settings.signForPayPal(Array(signed.utf8))
        return WebhookDelivery(
            provider: .paypal, event: event.id, method: "POST", path: "/paypal", address: nil,
            headers: [
                "content-type": "application/json",
                "paypal-auth-algo": "SHA256withRSA",
                "paypal-auth-version": "v2",
                "paypal-cert-url": settings.baseURL + "/v1/notifications/certs/"
                    + settings.paypalCertificateName,
                "paypal-transmission-id": transmission,
                "paypal-transmission-sig": Data(signature).base64EncodedString(),
                "paypal-transmission-time": time,
            ], body: event.body)
    }

    /// Alma only says which payment to look at, signed with the merchant's own key.
    private func almaDelivery(of event: ProviderEvent) -> WebhookDelivery {
        let signature = Self.hmac(Array(event.id.utf8), key: settings.almaKey)
        let address = event.address.map {
            $0 + ($0.contains("?") ? "&" : "?") + "pid=\(event.id)"
        }
        return WebhookDelivery(
            provider: .alma, event: event.id, method: "GET", path: "/alma?pid=\(event.id)",
            address: address, headers: ["x-alma-signature": signature], body: [])
    }

    private static func hmac(_ bytes: [UInt8], key: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: bytes, using: SymmetricKey(data: Array(key.utf8)))
        let digits = Array("0123456789abcdef".utf8)
        let text = code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
