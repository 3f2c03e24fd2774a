import AfterSales
import ArgumentParser

struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case", abstract: "Open, look at and work on cases.",
        subcommands: [
            CaseListCommand.self, CaseShowCommand.self, CaseOpenCommand.self,
            CaseAuthorizeCommand.self, CaseRefuseCommand.self, CaseAskCommand.self,
            CaseReceiveCommand.self, CaseInspectCommand.self, CaseStepCommand.self,
        ])
}

extension Role: ExpressibleByArgument {}
extension CaseKind: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}
extension Adjustment.Kind: ExpressibleByArgument {}
extension PaymentMethod: ExpressibleByArgument {}
extension Resolution: ExpressibleByArgument {}
extension NonDeliveryCause: ExpressibleByArgument {}
extension Condition: ExpressibleByArgument {}
extension CaseState: ExpressibleByArgument {}
