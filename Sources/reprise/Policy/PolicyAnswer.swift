import ArgumentParser
import PolicyFiles
import Storage

/// How policy commands answer when a file has problems: all of them, exit code 1. A file that is
/// not there is a usage error, exit code 2.
enum PolicyAnswer {
    private struct Problems: Encodable {
        let problems: [PolicyProblem]
    }

    static func reporting(
        _ format: AnswerFormat, _ body: () async throws -> Void
    ) async throws {
        do {
            try await body()
        } catch let error as PolicyProblems {
            switch format {
            case .json: try Output.json(Problems(problems: error.problems))
            case .text: Output.error(error.description)
            }
            throw ExitCode(1)
        } catch let error as StorageError {
            Output.error("reprise: " + error.message)
            throw ExitCode(1)
        } catch let error as ValidationError {
            Output.error("reprise: " + error.message)
            throw ExitCode(2)
        }
    }
}
