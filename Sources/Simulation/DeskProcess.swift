import AfterSales
import Desk
import Providers
import Sandbox
import Storage

/// One process of the shop: desk, sender and adapters over a store and a bank that outlive it.
struct DeskProcess: Sendable {
    let life: Life
    let desk: Desk
    let sender: RefundSender
    let collector: StripeCheckout
    /// What gives payments on a page back.
    let card: StripeProvider
    let bank: Bank

    /// - Parameter meanwhile: what another process does while a refund of this one is on its way.
    init(
        on store: any Database, _ bank: Bank, meanwhile: @escaping @Sendable () async -> Void = {}
    ) {
        let life = Life()
        self.life = life
        self.bank = bank
        let database = MortalDatabase(store: store, life: life)
        desk = Desk(database: database)
        let wire = SandboxWire(bank: bank, life: life, meanwhile: meanwhile)
        let settings = Bank.settings
        let stripe = StripeProvider(wire: wire, key: Hidden(settings.stripeKey))
        let paypal = PayPalProvider(
            wire: wire, clientID: settings.paypalClientID, secret: Hidden(settings.paypalSecret),
            seconds: { bank.now.secondsSinceEpoch })
        let alma = AlmaProvider(
            wire: wire, key: Hidden(settings.almaKey), zone: Campaign.zone)
        let transfers = BankTransfers(database: database)
        card = stripe
        collector = StripeCheckout(wire: wire, key: Hidden(settings.stripeKey))
        sender = RefundSender(desk: desk) { method in
            switch method {
            case .paypal, .paypal4x: paypal
            case .alma3x: alma
            case .bankTransfer: transfers
            default: stripe
            }
        }
    }

    /// Sends what is due, one after another.
    func send(_ limit: Int = 30, at now: Instant) async throws {
        for _ in 0..<limit {
            let due = try await desk.database.read {
                try Outbox($0).next(1, at: now, part: .refunds)
            }
            guard let item = due.first else { return }
            _ = try await sender.send(item, at: now)
        }
    }

    /// Takes in what the bank tells, in the order in which it comes.
    func receive(_ deliveries: [WebhookDelivery], at now: Instant) async throws {
        for delivery in deliveries {
            let event: ProviderEvent? =
                switch delivery.provider {
                case .stripe: try? StripeWebhook.event(delivery.body)
                case .paypal: try? PayPalEvent.read(delivery.body)
                case .alma:
                    ProviderEvent(
                        id: "\(delivery.event)@\(now.secondsSinceEpoch)", kind: "ipn",
                        references: [delivery.event], hasOwnID: false)
                }
            guard let event else { continue }
            try await desk.receive(event, from: delivery.provider.rawValue, at: now)
        }
    }
}
