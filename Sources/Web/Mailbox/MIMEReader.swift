import Foundation

/// The parts of a mail of ours: enough of MIME (RFC 2045, 2046) to show what we wrote ourselves.
struct MIMEReader {
    struct Part: Sendable {
        var type: String
        /// The file's name; `nil`: to be shown.
        var name: String?
        var content: [UInt8]

        var text: String { String(decoding: content, as: UTF8.self) }
    }

    /// The leaves of a message, in order; empty where it cannot be read.
    static func parts(of message: [UInt8]) -> [Part] {
        let text = String(decoding: message, as: UTF8.self)
            .replacingOccurrences(of: "\r\n", with: "\n")
        return parts(of: text[...], depth: 0)
    }

    private static func parts(of text: Substring, depth: Int) -> [Part] {
        let (headers, body) = split(text)
        let type = headers["content-type"] ?? "text/plain"
        if type.lowercased().hasPrefix("multipart/"), depth < 4,
            let boundary = parameter("boundary", of: type)
        {
            return sections(of: body, boundary: boundary)
                .flatMap { parts(of: $0, depth: depth + 1) }
        }
        let encoding = (headers["content-transfer-encoding"] ?? "").lowercased()
        let disposition = headers["content-disposition"] ?? ""
        return [
            Part(
                type: String(type.prefix { $0 != ";" }).lowercased().trimmed,
                name: parameter("filename", of: disposition),
                content: decode(body, encoding))
        ]
    }

    private static func split(_ text: Substring) -> ([String: String], Substring) {
        guard let end = text.range(of: "\n\n") else { return ([:], text) }
        let unfolded = text[..<end.lowerBound]
            .replacingOccurrences(of: "\n ", with: " ").replacingOccurrences(of: "\n\t", with: " ")
        var headers: [String: String] = [:]
        for line in unfolded.split(separator: "\n") {
            let pair = line.split(separator: ":", maxSplits: 1)
            guard pair.count == 2 else { continue }
            headers[pair[0].lowercased()] = String(pair[1]).trimmed
        }
        return (headers, text[end.upperBound...])
    }

    private static func sections(of body: Substring, boundary: String) -> [Substring] {
        let pieces = ("\n" + body).components(separatedBy: "\n--" + boundary)
        return pieces.dropFirst().filter { !$0.hasPrefix("--") }.map { $0.drop { $0 == "\n" } }
    }

    private static func parameter(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let pair = piece.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, String(pair[0]).trimmed.lowercased() == name else { continue }
            return String(pair[1]).trimmed.filter { $0 != "\"" }
        }
        return nil
    }

    private static func decode(_ body: Substring, _ encoding: String) -> [UInt8] {
        switch encoding {
        case "base64":
            let text = String(body.filter { !$0.isWhitespace })
            return Data(base64Encoded: text).map(Array.init) ?? []
        case "quoted-printable": return quotedPrintable(body)
        default: return Array(body.utf8)
        }
    }

    /// RFC 2045, section 6.7.
    private static func quotedPrintable(_ body: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        let source = Array(body.utf8)
        var index = 0
        while index < source.count {
            guard source[index] == UInt8(ascii: "="), index + 1 < source.count else {
                bytes.append(source[index])
                index += 1
                continue
            }
            if source[index + 1] == UInt8(ascii: "\n") {
                index += 2
            } else if index + 2 < source.count,
                let byte = UInt8(
                    String(decoding: source[index + 1...index + 2], as: UTF8.self),
                    radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return bytes
    }
}
