import ArgumentParser

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Print every setting with its value and where it comes from.")

    func run() throws {
        for entry in Settings().entries {
            let shown = entry.isSecret && !entry.value.isEmpty ? "(set, not shown)" : entry.value
            Output.line("\(entry.name)=\(shown)  [\(entry.source)]")
        }
    }
}
