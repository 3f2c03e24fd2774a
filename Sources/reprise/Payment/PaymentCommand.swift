import AfterSales
import ArgumentParser
import Desk

struct PaymentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payment", abstract: "Orders' payments and what their providers call them.",
        subcommands: [PaymentReferCommand.self])
}

struct PaymentReferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refer",
        abstract: "Tell the provider's own id of a payment: what refunds go back on.",
        discussion: """
            A payment intent or charge at Stripe (pi_…, ch_…), a capture at PayPal, a payment at \
            Alma. It cannot change once money was to go back on the payment.
            """)

    @Argument(help: "The order's number.") var order: String
    @Argument(help: "The payment's id in the order, such as p1.") var payment: String
    @Argument(help: "The id at the provider.") var reference: String

    func run() async throws {
        try await Failure.reporting {
            let desk = Desk(database: try await OpenDatabase.openExisting(Settings()))
            _ = try await desk.reference(
                payment: payment, of: order, as: reference, by: Actor(.finance),
                at: SystemClock.now)
            Output.line("order \(order), payment \(payment): \(reference)")
        }
    }
}
