import Desk
import Foundation

/// What the shop agreed on with its payment providers. Secrets come from the environment, or from
/// a file that nobody else can read: `STRIPE_SECRET_KEY_FILE` names it.
struct ProviderSettings {
    /// How many calls to payment providers are under way at most.
    var concurrency: String
    var stripeKey: Hidden<String>?
    var stripeWebhookSecret: Hidden<String>?
    var stripeURL: String
    var paypalClientID: String?
    var paypalSecret: Hidden<String>?
    var paypalWebhookID: String?
    var paypalURL: String
    /// A PEM file with what PayPal's certificates must go back to; `nil`: what the system trusts.
    var paypalRoots: String?
    var almaKey: Hidden<String>?
    var almaURL: String
    /// Where the shop's own system keeps gift cards and store credit; `nil`: somebody gives them
    /// by hand.
    var creditsURL: String?
    var creditsToken: Hidden<String>?

    /// Why a setting cannot be used.
    struct Problem: Error, CustomStringConvertible {
        var description: String
    }

    private let environment: [String: String]

    init(_ environment: [String: String]) {
        self.environment = environment
        concurrency = environment["REFUND_CONCURRENCY"] ?? "8"
        stripeKey = environment["STRIPE_SECRET_KEY"].map { Hidden($0) }
        stripeWebhookSecret = environment["STRIPE_WEBHOOK_SECRET"].map { Hidden($0) }
        stripeURL = environment["STRIPE_API_URL"] ?? "https://api.stripe.com"
        paypalClientID = environment["PAYPAL_CLIENT_ID"]
        paypalSecret = environment["PAYPAL_CLIENT_SECRET"].map { Hidden($0) }
        paypalWebhookID = environment["PAYPAL_WEBHOOK_ID"]
        paypalURL = environment["PAYPAL_API_URL"] ?? "https://api-m.paypal.com"
        paypalRoots = environment["PAYPAL_WEBHOOK_ROOTS"]
        almaKey = environment["ALMA_API_KEY"].map { Hidden($0) }
        almaURL = environment["ALMA_API_URL"] ?? "https://api.getalma.eu"
        creditsURL = environment["SHOP_CREDITS_URL"]
        creditsToken = environment["SHOP_CREDITS_TOKEN"].map { Hidden($0) }
    }

    /// Each setting with its value, and whether it is a secret.
    var values: [(String, String?, Bool)] {
        [
            ("REFUND_CONCURRENCY", concurrency, false),
            ("STRIPE_SECRET_KEY", stripeKey?.revealed, true),
            ("STRIPE_WEBHOOK_SECRET", stripeWebhookSecret?.revealed, true),
            ("STRIPE_API_URL", Settings.withoutPassword(stripeURL), false),
            ("PAYPAL_CLIENT_ID", paypalClientID, false),
            ("PAYPAL_CLIENT_SECRET", paypalSecret?.revealed, true),
            ("PAYPAL_WEBHOOK_ID", paypalWebhookID, false),
            ("PAYPAL_API_URL", Settings.withoutPassword(paypalURL), false),
            ("PAYPAL_WEBHOOK_ROOTS", paypalRoots, false),
            ("ALMA_API_KEY", almaKey?.revealed, true),
            ("ALMA_API_URL", Settings.withoutPassword(almaURL), false),
            ("SHOP_CREDITS_URL", creditsURL.map(Settings.withoutPassword), false),
            ("SHOP_CREDITS_TOKEN", creditsToken?.revealed, true),
        ]
    }

    /// - Throws: ``Problem`` where it is no number from 1 to 256.
    func calls() throws -> Int {
        guard let count = Int(concurrency), (1...256).contains(count) else {
            throw Problem(
                description: "REFUND_CONCURRENCY: \(concurrency) is not a number from 1 to 256")
        }
        return count
    }

    /// A secret by its setting, or from the file that `NAME_FILE` names.
    ///
    /// - Throws: ``Problem`` where that file can be read by others, or not at all.
    func secret(_ name: String, _ given: Hidden<String>?) throws -> Hidden<String>? {
        if let given { return given }
        guard let path = environment[name + "_FILE"] else { return nil }
        let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        guard let mode = mode as? Int, let text = try? String(contentsOfFile: path, encoding: .utf8)
        else { throw Problem(description: "\(name)_FILE: \(path) cannot be read") }
        guard mode & 0o077 == 0 else {
            throw Problem(
                description: "\(name)_FILE: \(path) can be read by others: run `chmod 600 \(path)`")
        }
        return Hidden(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// An address that calls may go to: https, or http to this machine.
    ///
    /// - Parameter mayHavePath: whether it may lie below the host's root.
    /// - Throws: ``Problem``.
    static func address(
        _ name: String, _ text: String, mayHavePath: Bool = false
    ) throws -> String {
        let parts = URLComponents(string: text)
        let isLocal = ["localhost", "127.0.0.1", "[::1]"].contains(parts?.host ?? "")
        let isSafe = parts?.scheme == "https" || (parts?.scheme == "http" && isLocal)
        guard let parts, isSafe, parts.host?.isEmpty == false, parts.user == nil,
            parts.query == nil, parts.fragment == nil,
            mayHavePath || parts.path.isEmpty || parts.path == "/"
        else {
            throw Problem(
                description: "\(name): \(Settings.withoutPassword(text)) is not https://HOST"
                    + (mayHavePath ? "/PATH" : "") + " (http:// on this machine)")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
