import Yams

/// Looks for what is refused before a file is parsed: features of YAML that a policy does not need
/// and that can blow up a small file (anchors, aliases), or make it mean something else than it
/// looks (tags).
///
/// The scan knows quotes and comments and nothing else of YAML. What slips through is caught after
/// parsing by ``AliasCheck``; this pass keeps the parser from expanding it.
struct SourceScan {
    struct Finding {
        let place: SourcePlace
        let sign: Unicode.Scalar
    }

    private(set) var findings: [Finding] = []

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            scan(Array(line.unicodeScalars), line: index + 1)
        }
    }

    private mutating func scan(_ line: [Unicode.Scalar], line number: Int) {
        var index = 0
        while index < line.count {
            let scalar = line[index]
            guard index == 0 || Self.separators.contains(line[index - 1]) else {
                index += 1
                continue
            }
            switch scalar {
            case "#": return
            case "\"", "'": index = Self.end(of: scalar, in: line, from: index + 1)
            case "&", "*", "!":
                if index + 1 < line.count, line[index + 1] != " " {
                    let place = SourcePlace(line: number, column: index + 1)
                    findings.append(Finding(place: place, sign: scalar))
                }
            default: break
            }
            index += 1
        }
    }

    private static let separators: Set<Unicode.Scalar> = [" ", "\t", "[", "{", ",", ":", "-"]

    /// The place of the closing quote, or the end of the line.
    private static func end(
        of quote: Unicode.Scalar, in line: [Unicode.Scalar], from start: Int
    ) -> Int {
        var index = start
        while index < line.count, line[index] != quote {
            index += quote == "\"" && line[index] == "\\" ? 2 : 1
        }
        return index
    }
}

/// Finds an alias in a parsed file: the node then stands in two places with one mark.
struct AliasCheck {
    private var seen: Set<String> = []

    /// The mark of the first node that stands in two places. Stops there, so that a small file
    /// that unfolds into billions of nodes is not walked.
    static func firstAlias(in node: Node) -> SourcePlace? {
        var check = AliasCheck()
        return check.firstAlias(in: node)
    }

    private mutating func firstAlias(in node: Node) -> SourcePlace? {
        guard let place = node.place else { return nil }
        switch node {
        case .scalar(let scalar):
            return scalar.string.isEmpty || insert("=", place) ? nil : place
        case .sequence(let nodes):
            guard insert("[", place) else { return place }
            for node in nodes { if let place = firstAlias(in: node) { return place } }
        case .mapping(let pairs):
            guard insert("{", place) else { return place }
            for (key, value) in pairs {
                if let place = firstAlias(in: key) ?? firstAlias(in: value) { return place }
            }
        case .alias: return place
        }
        return nil
    }

    private mutating func insert(_ kind: String, _ place: SourcePlace) -> Bool {
        seen.insert("\(kind)\(place.line):\(place.column)").inserted
    }
}
