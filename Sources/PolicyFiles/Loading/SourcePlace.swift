import Yams

/// A place in a file: line and column from 1, columns in Unicode scalars.
struct SourcePlace: Hashable, Sendable {
    let line: Int
    let column: Int
}

extension SourcePlace {
    init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

extension Node {
    var place: SourcePlace? { mark.map(SourcePlace.init) }
}
