import AfterSales
import Crypto
import Desk

/// Alma's notifications (IPN): a call with the payment's id as `pid`, and `X-Alma-Signature`, an
/// HMAC with SHA-256 over that id by the API key.
///
/// They carry no time and no id of their own. So each is followed by a reading, and a replay brings
/// one more, and nothing else; a row is kept for each second.
package struct AlmaWebhook: WebhookReader {
    package let source = "alma"
    private let key: Hidden<String>

    package init(key: Hidden<String>) { self.key = key }

    package func read(
        _ request: WebhookRequest, at now: Instant
    ) async throws(WebhookRefusal) -> ProviderEvent {
        guard let payment = request.query["pid"], !payment.isEmpty, payment.utf8.count <= 100
        else { throw .unreadable }
        let code = request.headers["x-alma-signature"] ?? ""
        let symmetric = SymmetricKey(data: Array(key.revealed.utf8))
        guard HexadecimalCode.isValid(code, of: Array(payment.utf8), key: symmetric) else {
            throw .notSigned
        }
        return ProviderEvent(
            id: "\(payment)@\(now.secondsSinceEpoch)", kind: "ipn", references: [payment],
            hasOwnID: false)
    }
}
