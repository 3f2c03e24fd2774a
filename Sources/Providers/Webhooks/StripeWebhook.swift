import AfterSales
import Crypto
import Desk
import Foundation

/// Stripe's messages (docs.stripe.com/webhooks): `Stripe-Signature: t=…,v1=…`, an HMAC with
/// SHA-256 over the time, a dot and the body.
package struct StripeWebhook: WebhookReader {
    package let source = "stripe"
    private let secret: Hidden<String>
    /// Stripe's own libraries allow five minutes.
    static let windowSeconds: Int64 = 300

    package init(secret: Hidden<String>) { self.secret = secret }

    package func read(
        _ request: WebhookRequest, at now: Instant
    ) async throws(WebhookRefusal) -> ProviderEvent {
        let signed = try verified(request)
        guard abs(now.secondsSinceEpoch - signed) <= Self.windowSeconds else { throw .stale }
        return try Self.event(request.body)
    }

    /// - Returns: when it was signed, in seconds.
    private func verified(_ request: WebhookRequest) throws(WebhookRefusal) -> Int64 {
        let parts = (request.headers["stripe-signature"] ?? "").split(separator: ",").map {
            $0.split(separator: "=", maxSplits: 1).map(String.init)
        }
        let times = parts.filter { $0.count == 2 && $0[0] == "t" }.compactMap { Int64($0[1]) }
        guard times.count == 1, let time = times.first else { throw .notSigned }
        let key = SymmetricKey(data: Array(secret.revealed.utf8))
        let message = Array("\(time).".utf8) + request.body
        let isSigned = parts.contains { part in
            part.count == 2 && part[0] == "v1"
                && HexadecimalCode.isValid(part[1], of: message, key: key)
        }
        guard isSigned else { throw .notSigned }
        return time
    }

    private struct Message: Decodable {
        struct Content: Decodable { var object: Object }
        struct Object: Decodable {
            var id: String?
            var payment_intent: String?
            var charge: String?
        }
        var id: String
        var type: String
        var data: Content
    }

    /// What a body says that is known to be Stripe's.
    package static func event(_ body: [UInt8]) throws(WebhookRefusal) -> ProviderEvent {
        guard let message = try? JSONDecoder().decode(Message.self, from: Data(body)) else {
            throw .unreadable
        }
        let object = message.data.object
        return ProviderEvent(
            id: message.id, kind: message.type,
            references: [object.payment_intent, object.charge, object.id].compactMap(\.self))
    }
}

/// An HMAC with SHA-256, written as hexadecimal digits.
enum HexadecimalCode {
    /// Compared in constant time.
    static func isValid(_ digits: String, of message: [UInt8], key: SymmetricKey) -> Bool {
        guard let code = bytes(digits), code.count == 32 else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: key)
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }
}
