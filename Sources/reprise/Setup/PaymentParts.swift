import AfterSales
import Connections
import Desk
import Foundation
import Providers
import Storage

/// The payment providers that the settings name, put together.
///
/// Without any, the sandbox stands in for all of them, as in the demo. With one, what has none is
/// refused in so many words and waits for finance: nothing is ever pretended to be paid.
struct PaymentParts: Sendable {
    let provider: @Sendable (PaymentMethod) -> any PaymentProvider
    let webhooks: [any WebhookReader]
    /// Shows pages to pay on; `nil`: none does.
    let collector: (any PaymentCollector)?
    /// Whether the sandbox stands in for all providers.
    let isSandbox: Bool

    /// - Parameters:
    ///   - sandbox: the file of the one that stands in.
    ///   - transfers: `nil`: the shop names no account to pay from.
    ///   - database: where credits that are given by hand wait.
    init(
        _ settings: ProviderSettings, sandbox: String, transfers: BankTransfers?,
        database: any Database
    ) throws {
        let concurrency = try settings.calls()
        var webhooks: [any WebhookReader] = []
        var stripe: (any PaymentProvider)?
        var collector: (any PaymentCollector)?
        var paypal: (any PaymentProvider)?
        var alma: (any PaymentProvider)?
        if let key = try settings.secret("STRIPE_SECRET_KEY", settings.stripeKey) {
            let wire = Self.wire(
                try ProviderSettings.address("STRIPE_API_URL", settings.stripeURL), concurrency)
            stripe = StripeProvider(wire: wire, key: key)
            collector = StripeCheckout(wire: wire, key: key)
            if let secret = try settings.secret(
                "STRIPE_WEBHOOK_SECRET", settings.stripeWebhookSecret)
            {
                webhooks.append(StripeWebhook(secret: secret))
            }
        }
        if let id = settings.paypalClientID,
            let secret = try settings.secret("PAYPAL_CLIENT_SECRET", settings.paypalSecret)
        {
            let base = try ProviderSettings.address("PAYPAL_API_URL", settings.paypalURL)
            let wire = Self.wire(base, concurrency)
            paypal = PayPalProvider(
                wire: wire, clientID: id, secret: secret, seconds: Self.seconds)
            if let webhook = settings.paypalWebhookID {
                webhooks.append(
                    try Self.paypalWebhook(webhook, base, settings.paypalRoots, concurrency))
            }
        }
        if let key = try settings.secret("ALMA_API_KEY", settings.almaKey) {
            let wire = Self.wire(
                try ProviderSettings.address("ALMA_API_URL", settings.almaURL), concurrency)
            let paris = Zone(identifier: "Europe/Paris")!  // every system has it
            alma = AlmaProvider(wire: wire, key: key, zone: paris)
            webhooks.append(AlmaWebhook(key: key))
        }
        self.webhooks = webhooks
        self.collector = collector
        let shop = try Self.shop(settings, concurrency)
        isSandbox = stripe == nil && paypal == nil && alma == nil
        if isSandbox {
            provider = Self.sandbox(
                try SandboxProvider(path: sandbox), transfers,
                shop.map { CreditRefunds(database: database, keeper: $0) })
        } else {
            provider = Self.providers(
                stripe, paypal, alma, transfers,
                CreditRefunds(database: database, keeper: shop))
        }
    }

    /// The shop's own system as the keeper of credits; `nil`: it is not set up.
    private static func shop(
        _ settings: ProviderSettings, _ concurrency: Int
    ) throws -> (any CreditKeeper)? {
        guard let url = settings.creditsURL else { return nil }
        guard let token = try settings.secret("SHOP_CREDITS_TOKEN", settings.creditsToken) else {
            throw ProviderSettings.Problem(
                description: "SHOP_CREDITS_URL is set, SHOP_CREDITS_TOKEN is missing")
        }
        let base = try ProviderSettings.address("SHOP_CREDITS_URL", url, mayHavePath: true)
        return ShopCredits(wire: wire(base, concurrency), token: token)
    }

    private static func providers(
        _ stripe: (any PaymentProvider)?, _ paypal: (any PaymentProvider)?,
        _ alma: (any PaymentProvider)?, _ transfers: BankTransfers?, _ credits: CreditRefunds
    ) -> @Sendable (PaymentMethod) -> any PaymentProvider {
        { method in
            let found: (any PaymentProvider)? =
                switch method {
                case .card: stripe
                case .paypal, .paypal4x: paypal
                case .alma3x: alma
                case .bankTransfer: transfers
                case .giftCard, .storeCredit: credits
                }
            return found ?? NoProvider(method: method)
        }
    }

    /// The sandbox stands in for all; transfers go out where the shop names its account, credits
    /// where it names its system.
    private static func sandbox(
        _ sandbox: SandboxProvider, _ transfers: BankTransfers?, _ credits: CreditRefunds?
    ) -> @Sendable (PaymentMethod) -> any PaymentProvider {
        { method in
            if method == .bankTransfer, let transfers { return transfers }
            if Credit.Kind(method) != nil, let credits { return credits }
            return sandbox
        }
    }

    /// PayPal serves its certificates beside the API, live and for tests.
    private static func paypalWebhook(
        _ id: String, _ base: String, _ roots: String?, _ concurrency: Int
    ) throws -> PayPalWebhook {
        let certificateBase = base.replacing("://api-m.", with: "://api.")
        let isLive = base == "https://api-m.paypal.com"
        let certificates = try PayPalCertificates(
            wire: wire(certificateBase, concurrency), base: certificateBase,
            roots: try Self.roots(roots),
            name: "messageverificationcerts.\(isLive ? "" : "sandbox.")paypal.com",
            seconds: seconds)
        return PayPalWebhook(webhookID: id, certificates: certificates)
    }

    private static func wire(_ base: String, _ concurrency: Int) -> GuardedWire {
        GuardedWire(
            HTTPWire(base: base), concurrency: concurrency, seconds: seconds,
            pause: { try? await Task.sleep(for: .milliseconds(250 << $0)) })
    }

    private static let seconds: @Sendable () -> Int64 = { SystemClock.now.secondsSinceEpoch }

    private static func roots(_ path: String?) throws -> String? {
        try path.map {
            guard let text = try? String(contentsOfFile: $0, encoding: .utf8) else {
                throw ProviderSettings.Problem(
                    description: "PAYPAL_WEBHOOK_ROOTS: \($0) cannot be read")
            }
            return text
        }
    }
}
