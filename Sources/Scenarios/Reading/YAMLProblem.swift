import Yams

extension ScenarioProblem {
    /// A text that is not YAML, at the line where the parser stopped or a key stands twice.
    static func notYAML(_ error: any Error, in text: String, file: String) -> ScenarioProblem {
        func problem(_ line: Int, _ message: String, field: String = "") -> ScenarioProblem {
            ScenarioProblem(file: file, line: line, field: field, message: message)
        }
        switch error as? YamlError {
        case .scanner(_, let message, let mark, _), .parser(_, let message, let mark, _),
            .composer(_, let message, let mark, _):
            return problem(mark.line, "is not YAML: \(message)")
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            return problem(
                lineOfSecond(key, in: text, from: context.mark) ?? context.mark.line,
                "“\(key)” stands there twice", field: key)
        default: return problem(1, "is not YAML: \(error)")
        }
    }

    /// The parser tells where the mapping begins; in a block its keys stand in one column.
    private static func lineOfSecond(_ key: String, in text: String, from mark: Mark) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let places = lines.indices.filter { index in
            index + 1 >= mark.line
                && lines[index].dropFirst(mark.column - 1).hasPrefix(key + ":")
        }
        return places.count > 1 ? places[1] + 1 : nil
    }
}
