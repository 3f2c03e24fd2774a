import Desk
import Foundation

/// The access token of a PayPal account: asked for once, kept until shortly before it expires.
actor PayPalAccess {
    private let wire: any Wire
    private let clientID: String
    private let secret: Hidden<String>
    private let seconds: @Sendable () -> Int64
    private var token: (text: String, until: Int64)?

    init(
        wire: any Wire, clientID: String, secret: Hidden<String>,
        seconds: @escaping @Sendable () -> Int64
    ) {
        self.wire = wire
        self.clientID = clientID
        self.secret = secret
        self.seconds = seconds
    }

    /// - Throws: ``WireFailure/notSent(_:)``: what needed the token has not left.
    func bearer() async throws(WireFailure) -> String {
        if let token, seconds() < token.until { return token.text }
        let basic = Data("\(clientID):\(secret.revealed)".utf8).base64EncodedString()
        let request = ProviderRequest(
            .post, "/v1/oauth2/token",
            headers: [
                "authorization": "Basic " + basic,
                "content-type": "application/x-www-form-urlencoded",
            ], body: FormBody.bytes([("grant_type", "client_credentials")]))
        let response: ProviderResponse
        do { response = try await wire.send(request) } catch { throw .notSent(error.problem) }
        guard response.isSuccess, let given: PayPalToken = Interpretation.decode(response) else {
            throw .notSent("PayPal gives no access token: HTTP \(response.status)")
        }
        token = (given.access_token, seconds() + given.expires_in - 60)
        return given.access_token
    }

    /// Forgets a token that PayPal does not take any more.
    func drop(_ text: String) {
        if token?.text == text { token = nil }
    }
}
