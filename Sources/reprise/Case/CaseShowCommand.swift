import ArgumentParser

struct CaseShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print one case.")

    @Argument(help: "The case's number.") var number: String
    @OptionGroup var options: CaseOptions

    func run() async throws {
        try await Failure.reporting {
            try await options.show(number, try await Workplace.open())
        }
    }
}
