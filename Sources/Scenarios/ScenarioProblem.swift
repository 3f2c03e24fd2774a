/// What is wrong with a scenario file, and where.
package struct ScenarioProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    package var line: Int
    package var field: String
    package var message: String

    package var description: String {
        "\(file):\(line): " + (field.isEmpty ? "" : field + ": ") + message
    }
}
