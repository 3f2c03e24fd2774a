/// Reads JSON strictly (RFC 8259): one value, nothing after it, at most 32 levels deep.
struct JSONReader {
    private let bytes: [UInt8]
    private var place = 0

    private struct Malformed: Error {}

    /// Nil where the bytes are not one JSON value.
    static func value(in bytes: [UInt8]) -> JSONValue? {
        var reader = JSONReader(bytes: bytes)
        guard let value = try? reader.value(depth: 0) else { return nil }
        reader.skipSpace()
        return reader.place == bytes.count ? value : nil
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func value(depth: Int) throws -> JSONValue {
        guard depth < 32 else { throw Malformed() }
        skipSpace()
        switch try peek() {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws -> JSONValue {
        var members: [JSONValue.Member] = []
        place += 1
        skipSpace()
        if try take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipSpace()
            let name = try text()
            skipSpace()
            guard try take(UInt8(ascii: ":")) else { throw Malformed() }
            members.append(.init(name: name, value: try value(depth: depth + 1)))
            skipSpace()
            if try take(UInt8(ascii: "}")) { return .object(members) }
            guard try take(UInt8(ascii: ",")) else { throw Malformed() }
        }
    }

    private mutating func array(depth: Int) throws -> JSONValue {
        var values: [JSONValue] = []
        place += 1
        skipSpace()
        if try take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if try take(UInt8(ascii: "]")) { return .array(values) }
            guard try take(UInt8(ascii: ",")) else { throw Malformed() }
        }
    }

    private mutating func text() throws -> String {
        guard try take(UInt8(ascii: "\"")) else { throw Malformed() }
        var units: [UInt8] = []
        while true {
            let byte = try next()
            if byte == UInt8(ascii: "\"") { break }
            guard byte >= 0x20 else { throw Malformed() }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &units)
            } else {
                units.append(byte)
            }
        }
        guard let text = String(validating: units, as: UTF8.self) else { throw Malformed() }
        return text
    }

    private mutating func escape(into units: inout [UInt8]) throws {
        switch try next() {
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "u"): units.append(contentsOf: String(try scalar()).utf8)
        case let byte where "\"\\/".utf8.contains(byte): units.append(byte)
        default: throw Malformed()
        }
    }

    /// One character written as `\uXXXX`, or as two halves of one outside the basic plane.
    private mutating func scalar() throws -> Character {
        let first = try fourDigits()
        var value = first
        if (0xD800..<0xDC00).contains(first) {
            guard try next() == UInt8(ascii: "\\"), try next() == UInt8(ascii: "u") else {
                throw Malformed()
            }
            let second = try fourDigits()
            guard (0xDC00..<0xE000).contains(second) else { throw Malformed() }
            value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw Malformed() }
        return Character(scalar)
    }

    private mutating func fourDigits() throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit = Character(Unicode.Scalar(try next()))
            guard let number = digit.hexDigitValue else { throw Malformed() }
            value = value << 4 + UInt32(number)
        }
        return value
    }

    private mutating func number() throws -> JSONValue {
        let start = place
        while place < bytes.count, "+-.0123456789Ee".utf8.contains(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if let whole = Int64(text), text.first != "+", !text.hasPrefix("0") || text == "0" {
            return .int(whole)
        }
        // Made only here: most numbers are whole, and a pattern takes longer to make than to match.
        let pattern = #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/#
        guard text.wholeMatch(of: pattern) != nil else { throw Malformed() }
        return .decimal(text)
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws -> JSONValue {
        guard bytes[place...].starts(with: word.utf8) else { throw Malformed() }
        place += word.utf8.count
        return value
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private func peek() throws -> UInt8 {
        guard place < bytes.count else { throw Malformed() }
        return bytes[place]
    }

    private mutating func next() throws -> UInt8 {
        defer { place += 1 }
        return try peek()
    }

    private mutating func take(_ byte: UInt8) throws -> Bool {
        guard try peek() == byte else { return false }
        place += 1
        return true
    }
}
