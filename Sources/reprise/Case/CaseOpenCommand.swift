import AfterSales
import ArgumentParser
import Desk

struct CaseOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a case of any kind on an order.")

    @Argument(help: "The order's number.") var order: String
    @Option(help: "What is asked for.") var kind: CaseKind
    @Option(help: "The way it came in; none for an adjustment.") var channel: Channel?
    @Option(name: .customLong("line"), help: "LINE or LINE=QUANTITY; default: all that is left.")
    var lines: [String] = []
    @Option(help: "How it should end.") var resolution = Resolution.refund
    @Flag(help: "The customer prefers store credit to the refund.") var agreesToCredit = false
    @Option(help: "SKU or SKU=QUANTITY, for an exchange.") var exchangeFor: String?
    @Option(help: "Why.") var reason: String?
    @Option(help: "What was written on the carrier's slip.") var reserves: String?
    @Flag(help: "The parcel was refused at the door.") var deliveryRefused = false
    @Option(help: "What became of the parcel.") var cause: NonDeliveryCause?
    @Option(help: "What came instead.") var received: String?
    @Option(help: "Minor units, for an adjustment.") var amount: Int64?
    @Option(help: "Why, for an adjustment.") var adjustment = Adjustment.Kind.goodwill
    @Option(help: "How a second payment came in, or how the money has gone back already.")
    var method: PaymentMethod?
    @Option(help: "The provider's id of a second payment.") var reference: String?
    @Option(name: .customLong("set"), help: "LINE=QUANTITY, for a modification; 0 removes.")
    var changed: [String] = []
    @Option(name: .customLong("add"), help: "SKU=QUANTITY, for a modification.")
    var added: [String] = []
    @OptionGroup var options: CaseOptions

    func run() async throws {
        try await Failure.reporting {
            let workplace = try await Workplace.open()
            let now = SystemClock.now
            let performed = try await workplace.desk.open(
                try request(), on: order, by: options.actor, at: now)
            _ = try await workplace.dispatcher.dispatchAll(at: now)
            guard let number = performed.caseNumber else {
                let channel = performed.decision?.channel?.rawValue ?? ""
                let clauses = performed.decision?.clauses.ids.joined(separator: ", ") ?? ""
                Output.error("reprise: ask by \(channel) instead (\(clauses)); nothing is stored")
                throw ExitCode(1)
            }
            try await options.show(number, workplace)
        }
    }

    private func request() throws -> CaseRequest {
        var request = CaseRequest(kind: kind, channel: channel)
        if !lines.isEmpty { request.lines = try lines.map { try counted($0, in: "--line") } }
        request.resolution = resolution
        if agreesToCredit { request.agreesToCredit = true }
        request.exchangeFor = try exchangeFor.map { text in
            let goods = try counted(text, in: "--exchange-for")
            return CaseRequest.Goods(sku: goods.line, quantity: goods.quantity)
        }
        request.reason = reason
        request.reserves = reserves
        request.deliveryRefused = deliveryRefused
        request.cause = cause
        request.amount = amount
        if kind == .adjustment {
            guard let made = Adjustment(adjustment, by: method, reference: reference) else {
                throw CaseRefusal.invalid(field: "--method", problem: .required)
            }
            request.adjustment = made
        }
        request.receivedItem = received.map {
            CaseRequest.ReceivedItem(brand: nil, model: nil, gtin: nil, description: $0)
        }
        if kind == .modification {
            request.changes = CaseRequest.Changes(
                lines: try changed.map { try counted($0, in: "--set") },
                add: try added.map { text in
                    let goods = try counted(text, in: "--add")
                    return CaseRequest.Goods(sku: goods.line, quantity: goods.quantity)
                })
        }
        return request
    }

    private func counted(_ text: String, in option: String) throws -> CaseRequest.Line {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard let name = parts.first, let quantity = parts.count == 1 ? 1 : Int(parts[1]) else {
            throw CaseRefusal.invalid(field: option, problem: .unknown(text))
        }
        return CaseRequest.Line(line: name, quantity: quantity)
    }
}
