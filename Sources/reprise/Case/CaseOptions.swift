import AfterSales
import ArgumentParser
import Desk

/// Who acts, and how the answer is printed: the same for every command on a case.
struct CaseOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(name: .customLong("as"), help: "The role that acts.") var role = Role.agent
    @Option(help: "How to print the answer.") var format = Format.text

    var actor: Actor { Actor(role, name: "command line, " + role.rawValue) }

    /// Runs one command on a case, carries out what follows, and prints the case.
    func act(
        on number: String, _ command: @escaping @Sendable (inout CaseWork) throws -> Void
    ) async throws {
        try await Failure.reporting {
            let workplace = try await Workplace.open()
            let now = SystemClock.now
            _ = try await workplace.desk.onCase(number, by: actor, at: now, command)
            _ = try await workplace.dispatcher.dispatchAll(at: now)
            try await show(number, workplace)
        }
    }

    func show(_ number: String, _ workplace: Workplace) async throws {
        guard let found = try await workplace.desk.find(case: number) else {
            throw CaseRefusal.caseNotFound(number: number)
        }
        let summary = CaseSummary(found)
        Output.line(format == .json ? summary.json : summary.text)
    }
}
