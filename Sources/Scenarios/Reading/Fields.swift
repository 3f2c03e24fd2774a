import AfterSales
import Yams

/// A mapping of a scenario file, read strictly: a field that nobody takes is an error with its
/// line, and so is one that is missing.
struct Fields {
    let file: String
    let path: String
    let line: Int
    private let nodes: [(key: String, node: Node, line: Int)]
    private let taken: Taken

    /// The keys that were asked for; shared by copies, so that reading needs no `mutating`.
    private final class Taken {
        var keys: Set<String> = []
    }

    init(_ node: Node, file: String, path: String) throws(ScenarioProblem) {
        self.file = file
        self.path = path
        line = node.mark?.line ?? 1
        taken = Taken()
        guard let mapping = node.mapping else {
            throw ScenarioProblem(
                file: file, line: line, field: path, message: "a mapping was expected")
        }
        var nodes: [(String, Node, Int)] = []
        for (key, value) in mapping {
            let name = key.string ?? ""
            let line = key.mark?.line ?? 1
            if nodes.contains(where: { $0.0 == name }) {
                throw ScenarioProblem(
                    file: file, line: line, field: path, message: "“\(name)” stands there twice")
            }
            nodes.append((name, value, line))
        }
        self.nodes = nodes
    }

    /// Refuses what nobody asked for.
    func finish() throws(ScenarioProblem) {
        for (key, _, line) in nodes where !taken.keys.contains(key) {
            let known = taken.keys.sorted().joined(separator: ", ")
            throw ScenarioProblem(
                file: file, line: line, field: name(key),
                message: "unknown field; known here: \(known)")
        }
    }

    func problem(_ key: String, _ message: String) -> ScenarioProblem {
        let line = nodes.first { $0.key == key }?.line ?? line
        return ScenarioProblem(file: file, line: line, field: name(key), message: message)
    }

    func name(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

    func has(_ key: String) -> Bool {
        taken.keys.insert(key)
        return nodes.contains { $0.key == key && !$0.node.isNull }
    }

    func node(_ key: String) -> Node? {
        has(key) ? nodes.first { $0.key == key }?.node : nil
    }

    func required(_ key: String) throws(ScenarioProblem) -> Node {
        guard let node = node(key) else { throw problem(key, "is missing") }
        return node
    }

    // MARK: - Scalars

    func text(_ key: String) throws(ScenarioProblem) -> String {
        guard let text = try required(key).string else { throw problem(key, "a text was expected") }
        return text
    }

    func optionalText(_ key: String) throws(ScenarioProblem) -> String? {
        has(key) ? try text(key) : nil
    }

    func integer(_ key: String) throws(ScenarioProblem) -> Int64 {
        guard let scalar = try required(key).scalar, scalar.style == .plain,
            let value = Int64(scalar.string)
        else { throw problem(key, "a whole number was expected") }
        return value
    }

    func integer(_ key: String, default value: Int64) throws(ScenarioProblem) -> Int64 {
        has(key) ? try integer(key) : value
    }

    /// A number that is told where it stands when it is out of range.
    func integer(
        _ key: String, in range: ClosedRange<Int64>, default value: Int64? = nil
    ) throws(ScenarioProblem) -> Int64 {
        if let value, !has(key) { return value }
        let found = try integer(key)
        guard range.contains(found) else {
            throw problem(key, "\(found) is not within \(range.lowerBound) to \(range.upperBound)")
        }
        return found
    }

    func amount(_ key: String, default value: Minor? = nil) throws(ScenarioProblem) -> Minor {
        try integer(key, in: 0...MoneyLimits.amount, default: value)
    }

    func count(_ key: String, default value: Int? = nil) throws(ScenarioProblem) -> Int {
        if let value, !has(key) { return value }
        return Int(clamping: try integer(key))
    }

    func bool(_ key: String, default value: Bool) throws(ScenarioProblem) -> Bool {
        guard let node = node(key) else { return value }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default: throw problem(key, "true or false was expected")
        }
    }

    func instant(_ key: String) throws(ScenarioProblem) -> Instant {
        guard let instant = Instant(iso: try text(key)) else {
            throw problem(key, "a time like 2026-03-02T10:12:00+01:00 was expected")
        }
        return instant
    }

    func day(_ key: String) throws(ScenarioProblem) -> CivilDay {
        guard let day = CivilDay(iso: try text(key)) else {
            throw problem(key, "a date like 2026-03-02 was expected")
        }
        return day
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, _: Choice.Type = Choice.self
    ) throws(ScenarioProblem) -> Choice {
        let text = try text(key)
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw problem(key, "“\(text)” is not one of \(known)")
        }
        return choice
    }

    func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, _: Choice.Type = Choice.self
    ) throws(ScenarioProblem) -> Choice? {
        has(key) ? try choice(key, Choice.self) : nil
    }

    // MARK: - Collections

    func texts(_ key: String) throws(ScenarioProblem) -> [String] {
        var texts: [String] = []
        for node in try list(key) {
            guard let text = node.string else { throw problem(key, "a list of texts was expected") }
            texts.append(text)
        }
        return texts
    }

    /// The elements of a list; a list left out has none.
    func list(_ key: String) throws(ScenarioProblem) -> [Node] {
        guard let node = node(key) else { return [] }
        guard let sequence = node.sequence else { throw problem(key, "a list was expected") }
        return Array(sequence)
    }

    func fields(_ key: String) throws(ScenarioProblem) -> Fields? {
        guard let node = node(key) else { return nil }
        return try Fields(node, file: file, path: name(key))
    }

    /// Reads each mapping of a list.
    func each<Element>(
        _ key: String, _ read: (Fields) throws(ScenarioProblem) -> Element
    ) throws(ScenarioProblem) -> [Element] {
        var elements: [Element] = []
        for (index, node) in try list(key).enumerated() {
            let fields = try Fields(node, file: file, path: "\(name(key))[\(index)]")
            elements.append(try read(fields))
            try fields.finish()
        }
        return elements
    }
}

extension Node {
    var isNull: Bool {
        guard let scalar, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }
}
