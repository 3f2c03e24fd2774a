import Yams

/// Reads the fields of one YAML mapping strictly. What is wrong is noted with its place, and the
/// reading goes on, so that one run finds everything.
struct MappingReader {
    let file: String
    private(set) var problems: [MappingProblem] = []

    init(file: String) { self.file = file }

    mutating func note(_ node: Node?, _ field: String, _ message: String) {
        problems.append(
            MappingProblem(
                file: file, line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1,
                field: field, message: message))
    }

    /// The document's root; `nil` where the text is not YAML.
    mutating func root(of text: String) -> Node? {
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            note(nil, "", "empty; expected the fields of a mapping")
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            let mark = context.mark
            problems.append(
                MappingProblem(
                    file: file, line: mark.line, column: mark.column, field: keys.first ?? "",
                    message: "written more than once"))
        } catch YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            problems.append(
                MappingProblem(
                    file: file, line: mark.line, column: mark.column, field: "",
                    message: "not YAML: \(problem)"))
        } catch { note(nil, "", "not YAML") }
        return nil
    }

    /// The nodes of a mapping by name; fields beyond `known` are problems.
    mutating func fields(_ node: Node?, _ path: String, known: [String]) -> [String: Node] {
        guard let node else { return [:] }
        guard let mapping = node.mapping else {
            note(node, path, "expected a mapping with " + known.joined(separator: ", "))
            return [:]
        }
        var found: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard known.contains(name) else {
                note(
                    key, join(path, name),
                    "unknown field; known here: " + known.joined(separator: ", "))
                continue
            }
            found[name] = value
        }
        return found
    }

    /// The entries of a mapping whose keys are the shop's own.
    mutating func entries(_ node: Node?, _ path: String) -> [(key: Node, value: Node)] {
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            note(node, path, "expected a mapping")
            return []
        }
        return mapping.map { ($0.key, $0.value) }
    }

    /// A scalar that `parse` can read; a missing or wrong one is a problem.
    mutating func value<Value>(
        _ node: Node?, of parent: Node?, _ path: String, expected: String,
        _ parse: (String) -> Value?
    ) -> Value? {
        guard let node else {
            note(parent, path, "missing; expected " + expected)
            return nil
        }
        if let text = node.scalar?.string, let value = parse(text) { return value }
        let found = node.scalar.map { "; found “\($0.string.prefix(60))”" } ?? ""
        note(node, path, "expected " + expected + found)
        return nil
    }

    func isNull(_ node: Node?) -> Bool {
        guard let scalar = node?.scalar else { return node == nil }
        return scalar.style == .plain && ["null", "~", ""].contains(scalar.string)
    }

    private func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : path + "." + name
    }
}
