/// What a part says about itself.
struct PartHeader: Hashable, Sendable {
    var name: String
    /// `nil`: a field, not a file. Only ever shown: what a file is, its bytes say.
    var fileName: String?

    init(name: String, fileName: String? = nil) {
        self.name = name
        self.fileName = fileName
    }

    /// - Parameter lines: header lines, without the empty one.
    /// - Returns: `nil` unless there is one `Content-Disposition: form-data` with a name, in UTF-8.
    init?(lines: some Sequence<UInt8>) {
        guard let text = String(validating: Array(lines), as: UTF8.self) else { return nil }
        let found = text.split(separator: "\r\n", omittingEmptySubsequences: true).map {
            $0.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        }
        guard found.allSatisfy({ $0.count == 2 && !$0[0].isEmpty }),
            !text.unicodeScalars.contains("\0")
        else { return nil }
        let dispositions = found.filter { $0[0].lowercased() == "content-disposition" }
        guard dispositions.count == 1,
            let parameters = Self.parameters(of: dispositions[0][1]),
            let name = parameters["name"], !name.isEmpty, name.utf8.count <= 200
        else { return nil }
        self.name = name
        fileName = parameters["filename"]
    }

    /// `form-data; name="a"; filename="b"`: each parameter once, quoted or a token.
    private static func parameters(of text: Substring) -> [String: String]? {
        var rest = text.drop(while: \.isWhitespace)
        guard rest.lowercased().hasPrefix("form-data") else { return nil }
        rest = rest.dropFirst("form-data".count)
        var found: [String: String] = [:]
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" }
            guard let next = rest.first else { return found }
            guard next == ";", let equals = rest.firstIndex(of: "=") else { return nil }
            let name = rest[rest.index(after: rest.startIndex)..<equals]
            let key = String(name).trimmed.lowercased()
            rest = rest[rest.index(after: equals)...]
            guard found[key] == nil, let value = value(&rest) else { return nil }
            found[key] = value
        }
    }

    /// A quoted string, in which a backslash keeps the quote or backslash after it, or a token.
    private static func value(_ rest: inout Substring) -> String? {
        guard rest.first == "\"" else {
            let token = rest.prefix { $0 != ";" && !$0.isWhitespace && $0 != "\"" }
            rest = rest.dropFirst(token.count)
            return token.isEmpty ? nil : String(token)
        }
        rest = rest.dropFirst()
        var value = ""
        while let character = rest.popFirst() {
            if character == "\"" { return value }
            if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                rest = rest.dropFirst()
                value.append(next)
            } else {
                value.append(character)
            }
        }
        return nil
    }
}

/// The boundary that a content type names.
enum Boundary {
    /// - Returns: `nil` unless it is `multipart/form-data` with a boundary of 1 to 70 characters
    ///   that need no decoding (RFC 2046, 5.1.1).
    static func of(contentType: String) -> String? {
        let parts = contentType.split(separator: ";")
        guard parts.first.map(String.init)?.trimmed.lowercased() == "multipart/form-data"
        else { return nil }
        let named = parts.dropFirst().map { String($0).trimmed }
            .filter { $0.lowercased().hasPrefix("boundary=") }
        guard named.count == 1, var value = named.first?.dropFirst("boundary=".count)
        else { return nil }
        if value.hasPrefix("\""), value.hasSuffix("\""), value.count >= 2 {
            value = value.dropFirst().dropLast()
        }
        let allowed = Set("'()+_,-./:=?".utf8)
        let isPlain = value.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || allowed.contains(byte)
        }
        return isPlain && (1...70).contains(value.utf8.count) ? String(value) : nil
    }
}
