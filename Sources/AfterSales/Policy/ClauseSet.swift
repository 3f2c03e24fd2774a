/// A set of clauses as 64 bits: cheap to build in a decision, and always in the order of
/// `rules.md`.
package struct ClauseSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    package init(_ clause: Clause) { rawValue = 1 << UInt64(clause.position) }

    /// The clauses in the order of `rules.md`.
    package var clauses: [Clause] { Clause.allCases.filter { contains(ClauseSet($0)) } }

    package var ids: [String] { clauses.map(\.id) }

    package mutating func insert(_ clause: Clause) { formUnion(ClauseSet(clause)) }

    package func contains(_ clause: Clause) -> Bool { contains(ClauseSet(clause)) }
}

extension ClauseSet: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Clause...) {
        self.init(rawValue: elements.reduce(0) { $0 | 1 << UInt64($1.position) })
    }
}

extension ClauseSet: Codable {
    /// As a list of clause ids, so that what is stored can be read without this program.
    package init(from decoder: any Decoder) throws {
        let clauses = try [Clause](from: decoder)
        self.init(rawValue: clauses.reduce(0) { $0 | 1 << UInt64($1.position) })
    }

    package func encode(to encoder: any Encoder) throws { try clauses.encode(to: encoder) }
}

extension Clause {
    /// The place in `rules.md`, from 0. A payload-free enum is stored as its declaration index,
    /// which saves comparing strings in the hottest path; a test holds it to `allCases`.
    package var position: Int {
        Int(withUnsafeBytes(of: self) { $0.load(as: UInt8.self) })
    }
}
