import AfterSales
import ArgumentParser

struct CaseAuthorizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authorize", abstract: "Let a request go on.")

    @Argument(help: "The case's number.") var number: String
    @Option(help: "What the way back costs the customer, in minor units.") var fee: Int64?
    @Flag(inversion: .prefixedNo, help: "Whether the goods must come back.")
    var `return`: Bool?
    @OptionGroup var options: CaseOptions

    func run() async throws {
        let (number, fee, comesBack) = (number, fee, self.return)
        try await options.act(on: number) {
            try $0.authorize(number, fee: fee, returnRequired: comesBack)
        }
    }
}

struct CaseRefuseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Refuse a request, by a clause or in words.")

    @Argument(help: "The case's number.") var number: String
    @Option(help: "A clause's id, or a reason that the customer will read.") var reason: String
    @OptionGroup var options: CaseOptions

    func run() async throws {
        let (number, reason) = (number, reason)
        try await options.act(on: number) { try $0.refuse(number, reason: reason) }
    }
}

struct CaseAskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask the customer something.")

    @Argument(help: "The case's number.") var number: String
    @Argument(help: "The question.") var text: String
    @OptionGroup var options: CaseOptions

    func run() async throws {
        let (number, text) = (number, text)
        try await options.act(on: number) { try $0.ask(number, text) }
    }
}
