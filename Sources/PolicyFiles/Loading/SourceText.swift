import Yams

/// A policy file as text, parsed into Yams' nodes with every problem of its form noted.
struct SourceText {
    /// A policy takes 4 KB; a file beyond this is something else.
    static let byteLimit = 256 * 1_024

    let file: String
    private(set) var problems: [PolicyProblem] = []
    private(set) var root: Node?

    init(bytes: some Collection<UInt8>, file: String) {
        self.file = file
        guard bytes.count <= Self.byteLimit else {
            note(nil, "", "larger than \(Self.byteLimit / 1_024) KB, which no policy needs")
            return
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            note(nil, "", "not UTF-8 text")
            return
        }
        let findings = SourceScan(text).findings
        for finding in findings { note(finding.place, "", Self.refusal(finding.sign)) }
        if findings.isEmpty { parse(text) }
    }

    mutating func note(_ place: SourcePlace?, _ field: String, _ message: String) {
        problems.append(
            PolicyProblem(
                file: file, line: place?.line ?? 1, column: place?.column ?? 1, field: field,
                message: message))
    }

    private static func refusal(_ sign: Unicode.Scalar) -> String {
        switch sign {
        case "&", "*": "anchors and aliases are not allowed; write the value out, or quote the text"
        default: "tags are not allowed; write the value alone, or quote the text"
        }
    }

    /// A doubled key stops Yams. To find the problems behind it too, its first writing is renamed
    /// to a name no field has (``isPutAside(_:)``) and the text parsed again.
    private mutating func parse(_ text: String) {
        var text = text
        for attempt in 0..<50 {
            do {
                root = try compose(text)
                return
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let place = SourcePlace(context.mark)
                note(place, keys.first ?? "", "written more than once")
                guard let renamed = Self.putAside(place, attempt, in: text) else { return }
                text = renamed
            } catch {
                noteSyntax(error)
                return
            }
        }
    }

    private mutating func compose(_ text: String) throws -> Node? {
        guard let node = try Yams.compose(yaml: text) else {
            note(nil, "", "empty; expected the fields of a policy")
            return nil
        }
        if let alias = AliasCheck.firstAlias(in: node) {
            note(alias, "", Self.refusal("*"))
            return nil
        }
        return node
    }

    private mutating func noteSyntax(_ error: any Error) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            let start = context.map { $0.text + ": " } ?? ""
            note(SourcePlace(mark), "", "not YAML: " + start + problem)
        case YamlError.reader(let problem, _, _, _): note(nil, "", "not YAML: " + problem)
        default: note(nil, "", "not YAML")
        }
    }

    private static let asideStart: UInt32 = 0xE000

    static func isPutAside(_ key: String) -> Bool {
        key.unicodeScalars.first.map { (asideStart..<asideStart + 50).contains($0.value) } ?? false
    }

    /// Replaces a key's first letter by a private character of its own; columns stay as they are.
    private static func putAside(_ place: SourcePlace, _ attempt: Int, in text: String) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            Array($0.unicodeScalars)
        }
        let (row, start) = (place.line - 1, place.column - 1)
        guard lines.indices.contains(row), lines[row].indices.contains(start) else { return nil }
        let isQuoted = ["\"", "'"].contains(lines[row][start])
        let column = isQuoted ? start + 1 : start
        guard lines[row].indices.contains(column) else { return nil }
        lines[row][column] = Unicode.Scalar(asideStart + UInt32(attempt))!
        return lines.map { line in
            line.reduce(into: "") { $0.unicodeScalars.append($1) }
        }.joined(separator: "\n")
    }
}
