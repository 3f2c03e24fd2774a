import Yams

/// Reads nodes by the schema. What is wrong is noted, and the reading goes on.
struct PolicyReader {
    var source: SourceText
    /// Where each field stands in the file, by its dotted name; inherited fields stand nowhere.
    private(set) var places: [String: SourcePlace] = [:]
    /// Fields whose value could not be read, so that no later check builds on them.
    private(set) var broken: Set<String> = []

    init(source: SourceText) { self.source = source }

    /// The value of a node, or of `base` where the node does not say. `nil` when it is broken.
    mutating func read(
        _ node: Node, _ shape: PolicyShape, _ path: String, base: PolicyValue?,
        expected: String? = nil
    ) -> PolicyValue? {
        if let place = node.place { places[path] = place }
        switch shape {
        case .nullable(let inner):
            if isNull(node) { return .null }
            return read(
                node, inner, path, base: base == .null ? nil : base, expected: shape.expectation)
        case .mapping(let fields):
            guard let mapping = node.mapping else { break }
            return readMapping(mapping, fields, path, base: base)
        case .list(let element, let count):
            guard let nodes = node.sequence.map(Array.init), count.contains(nodes.count) else {
                break
            }
            return readList(nodes, element, path)
        default:
            if let scalar = node.scalar, let value = scalar.value(of: shape) { return value }
        }
        return refuse(node, path, "expected " + (expected ?? shape.expectation) + found(node))
    }

    private mutating func readMapping(
        _ mapping: Node.Mapping, _ fields: [PolicyField], _ path: String, base: PolicyValue?
    ) -> PolicyValue? {
        var values: [String: PolicyValue] = [:]
        for (key, node) in mapping {
            guard let field = fields.first(where: { $0.name == key.string }) else {
                noteUnknown(key, fields, path)
                continue
            }
            values[field.key] = read(
                node, field.shape, join(path, field.name), base: base?[field.key])
        }
        for field in fields where values[field.key] == nil {
            values[field.key] = inherit(field, mapping, path, base: base)
        }
        return .mapping(values)
    }

    /// The value of a field that the mapping does not write.
    private mutating func inherit(
        _ field: PolicyField, _ mapping: Node.Mapping, _ path: String, base: PolicyValue?
    ) -> PolicyValue? {
        if let base, case .nullable = field.shape { return base[field.key] ?? .null }
        if let inherited = base?[field.key] { return inherited }
        let name = join(path, field.name)
        if broken.contains(name) { return nil }
        if field.isOptional { return .null }
        broken.insert(name)
        let place = mapping.mark.map(SourcePlace.init)
        source.note(place, name, "missing; expected " + field.shape.expectation)
        return nil
    }

    private mutating func readList(
        _ nodes: [Node], _ element: PolicyShape, _ path: String
    ) -> PolicyValue? {
        var values: [PolicyValue] = []
        for (index, node) in nodes.enumerated() {
            let name = "\(path)[\(index)]"
            guard let value = read(node, element, name, base: nil) else {
                broken.insert(path)
                continue
            }
            if values.contains(value) { _ = refuse(node, name, "already in the list") }
            values.append(value)
        }
        return broken.contains(path) ? nil : .list(values)
    }

    private mutating func noteUnknown(_ key: Node, _ fields: [PolicyField], _ path: String) {
        guard let name = key.string else {
            source.note(key.place, path, "a field's name is one word")
            return
        }
        if SourceText.isPutAside(name) || path.isEmpty && name == "extends" { return }
        let names = (path.isEmpty ? ["extends"] : []) + fields.map(\.name)
        let known = names.joined(separator: ", ")
        source.note(key.place, join(path, name), "unknown field; known here: " + known)
    }

    private mutating func refuse(_ node: Node, _ path: String, _ message: String) -> PolicyValue? {
        broken.insert(path)
        source.note(node.place, path, message)
        return nil
    }

    private func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : path + "." + name
    }

    private func isNull(_ node: Node) -> Bool {
        guard let scalar = node.scalar else { return false }
        return scalar.isPlain && ["null", "~", ""].contains(scalar.string)
    }

    private func found(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar):
            scalar.isPlain && scalar.string.isEmpty
                ? "; found nothing" : "; found “\(scalar.string.prefix(60))”"
        case .sequence(let nodes): "; found a list of \(nodes.count)"
        default: "; found a mapping"
        }
    }
}
