import AfterSales
import ArgumentParser

struct CaseStepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "Do what needs no more than the case's number.")

    enum Step: String, ExpressibleByArgument, CaseIterable {
        case payFee = "pay-fee"
        case payLink = "pay-link"
        case withdraw, reopen, approve, retry
        case scanAccepted = "scan-accepted"
        case scanDelivered = "scan-delivered"
        case scanLost = "scan-lost"
    }

    @Argument(help: "The case's number.") var number: String
    @Argument(help: "What happens.") var step: Step
    @OptionGroup var options: CaseOptions

    func run() async throws {
        let (number, step) = (number, step)
        try await options.act(on: number) { work in
            switch step {
            case .payFee: try work.payFee(number)
            case .payLink: try work.payLink(number)
            case .withdraw: try work.withdraw(number)
            case .reopen: try work.reopen(number, reason: nil)
            case .approve: try work.approve(number)
            case .retry: try work.retry(number)
            case .scanAccepted: try work.scan(number, .accepted)
            case .scanDelivered: try work.scan(number, .delivered)
            case .scanLost: try work.scan(number, .lost)
            }
        }
    }
}
