import Foundation

/// What a merchant agreed on with the three providers, and how the wire behaves.
package struct SandboxSettings: Sendable {
    /// Where the sandbox is reached, without a slash at the end: its links begin with it.
    package var baseURL = "http://localhost:4242"
    package var stripeKey = "sk_test_sandbox"
    package var stripeWebhookSecret = "whsec_sandbox"
    package var paypalClientID = "sandbox-client"
    package var paypalSecret = "sandbox-secret"
    package var paypalWebhookID = "WH-SANDBOX"
    package var almaKey = "sk_test_alma"
    /// The end of the address that PayPal's certificates have.
    package var paypalCertificateName = "CERT-sandbox"
    /// The authority that the certificate was issued by, as PEM.
    package var paypalAuthority = ""
    /// The certificate chain that PayPal's signatures are checked with, as PEM.
    package var paypalCertificates = ""
    /// RSA with SHA-256 over these bytes (PKCS #1 v1.5), by the key of the first certificate.
    package var signForPayPal: @Sendable ([UInt8]) -> [UInt8] = { _ in [] }
    /// How long an ordinary answer takes.
    package var answerMilliseconds = 0
    /// How long a caller waits before the connection is cut.
    package var cutAfterMilliseconds = 1_000
    /// What Alma takes from the customer beside the price, per thousand of it.
    package var almaFeePerMille: Int64 = 0

    package init() {}

    static func basic(_ user: String, _ password: String) -> String {
        "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
    }
}
