import AfterSales
import ArgumentParser
import Connectors
import Desk
import PolicyFiles
import Scenarios
import Storage

/// What a person at the command line reads when something cannot be done.
enum Failure {
    /// Runs a command's body; an error is told on the error stream, with exit code 1.
    static func reporting(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let code as ExitCode {
            throw code
        } catch {
            Output.error("reprise: " + message(error))
            throw ExitCode(1)
        }
    }

    static func message(_ error: any Error) -> String {
        switch error {
        case let error as CaseRefusal: error.message
        case let error as OrderRefusal: error.message
        case let error as StorageError: error.message
        case let error as ScenarioProblem: error.description
        case let error as PolicyProblems: error.description
        case let error as MappingProblems: error.description
        case let error as ImportFailure: error.description
        case let error as SecretKeyFile.Problem: error.message
        case let error as Staff.Problem: error.message
        default: "\(error)"
        }
    }
}
