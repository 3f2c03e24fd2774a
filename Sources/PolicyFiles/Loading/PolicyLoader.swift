import AfterSales
import Yams

/// Reads a policy file whole, or says everything that is wrong with it.
///
/// Strict: an unknown, missing, doubled, contradictory or out-of-range field is a problem. A file
/// with `extends` takes each field that it does not write, mapping by mapping, from a built-in
/// policy; lists are taken or replaced whole.
package enum PolicyLoader {
    /// What a policy file may have at most, in bytes; a larger one is refused unread.
    package static let byteLimit = SourceText.byteLimit

    /// - Parameter file: the name to show in problems.
    package static func load(
        _ text: String, file: String
    ) throws(PolicyProblems) -> Policy {
        try load(bytes: text.utf8, file: file)
    }

    /// The same from a file's bytes, which need not be text at all.
    package static func load(
        bytes: some Collection<UInt8>, file: String
    ) throws(PolicyProblems) -> Policy {
        let source = SourceText(bytes: bytes, file: file)
        guard let root = source.root else { throw Self.sorted(source.problems) }
        var reader = PolicyReader(source: source)
        let base = Self.base(of: root, &reader)
        let value = reader.read(root, .mapping(PolicySchema.root), "", base: base)
        let policy = Self.policy(value, base)
        if let policy { Self.check(policy, &reader) }
        guard reader.source.problems.isEmpty, let policy else {
            throw Self.sorted(reader.source.problems)
        }
        return policy
    }

    /// The policy named by `extends`.
    private static func base(of root: Node, _ reader: inout PolicyReader) -> PolicyValue? {
        guard let node = root.mapping?["extends"] else { return nil }
        if let name = node.string, let builtIn = BuiltInPolicy(rawValue: name) {
            return PolicyValue(builtIn.policy)
        }
        let names = BuiltInPolicy.allCases.map(\.rawValue).joined(separator: ", ")
        reader.source.note(node.place, "extends", "expected a built-in policy, one of " + names)
        // Read on as if it were the usual one: its fields are not missing, they are misnamed.
        return PolicyValue(BuiltInPolicy.gamingShop.policy)
    }

    /// Decodes what was read. Where fields are broken those of a sound policy stand in, so that
    /// the others can still be checked against each other.
    private static func policy(_ value: PolicyValue?, _ base: PolicyValue?) -> Policy? {
        guard let value else { return nil }
        if let policy = try? value.policy() { return policy }
        let sound = base ?? PolicyValue(BuiltInPolicy.gamingShop.policy)
        return try? value.filled(from: sound).policy()
    }

    private static func check(_ policy: Policy, _ reader: inout PolicyReader) {
        for contradiction in Contradiction.all {
            let isBroken = contradiction.fields.contains { field in
                reader.broken.contains { $0 == field || $0.hasPrefix(field + "[") }
            }
            guard !isBroken, contradiction.holds(policy) else { continue }
            let places = contradiction.fields.compactMap { reader.places[$0] }
            reader.source.note(places.first, contradiction.fields[0], contradiction.message)
        }
    }

    private static func sorted(_ problems: [PolicyProblem]) -> PolicyProblems {
        PolicyProblems(
            problems: problems.sorted {
                ($0.line, $0.column, $0.field, $0.message)
                    < ($1.line, $1.column, $1.field, $1.message)
            })
    }
}

extension PolicyValue {
    /// Itself, with what is missing in it taken from another value, mapping by mapping.
    fileprivate func filled(from other: PolicyValue) -> PolicyValue {
        guard case .mapping(let values) = self, case .mapping(let others) = other else {
            return self
        }
        return .mapping(others.merging(values) { $1.filled(from: $0) })
    }
}
