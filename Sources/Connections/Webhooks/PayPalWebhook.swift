import AfterSales
import Desk
import Foundation
import Providers
import X509

/// PayPal's messages: SHA-256 with RSA over `transmission id|time|webhook id|checksum of the body`,
/// by a certificate that PayPal serves and whose chain is checked.
package struct PayPalWebhook: WebhookReader {
    package let source = "paypal"
    private let webhookID: String
    private let certificates: PayPalCertificates
    /// PayPal repeats a message that was not taken in for three days.
    static let windowSeconds: Int64 = 3 * 86_400

    /// - Parameter webhookID: the id that PayPal gave the webhook when it was set up.
    package init(webhookID: String, certificates: PayPalCertificates) {
        self.webhookID = webhookID
        self.certificates = certificates
    }

    package func read(
        _ request: WebhookRequest, at now: Instant
    ) async throws(WebhookRefusal) -> ProviderEvent {
        let headers = request.headers
        guard headers["paypal-auth-algo"] == "SHA256withRSA",
            let transmission = headers["paypal-transmission-id"],
            let time = headers["paypal-transmission-time"],
            let signature = headers["paypal-transmission-sig"].flatMap({
                Data(base64Encoded: $0)
            }), let address = headers["paypal-cert-url"]
        else { throw .notSigned }
        guard let sent = Instant(iso: time) else { throw .notSigned }
        let leaf = try await certificates.certificate(at: address)
        let message =
            "\(transmission)|\(time)|\(webhookID)|\(Checksum.crc32(request.body))"
        let isSigned = leaf.publicKey.isValidSignature(
            signature, for: Data(message.utf8), signatureAlgorithm: .sha256WithRSAEncryption)
        guard isSigned else { throw .notSigned }
        guard abs(now.secondsSinceEpoch - sent.secondsSinceEpoch) <= Self.windowSeconds else {
            throw .stale
        }
        return try PayPalEvent.read(request.body)
    }
}

/// The checksum in what PayPal signs.
enum Checksum {
    /// CRC-32 (ISO 3309), bit by bit: a message is a few kilobytes.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var remainder: UInt32 = .max
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 {
                let carries = remainder & 1 == 1
                remainder >>= 1
                if carries { remainder ^= 0xEDB8_8320 }
            }
        }
        return remainder ^ .max
    }
}
