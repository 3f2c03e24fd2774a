/// The fields of a form, as they were sent.
package struct Form: Sendable {
    private let fields: [(name: String, value: String)]

    package init(_ fields: [(name: String, value: String)] = []) { self.fields = fields }

    /// The first value of a field; `nil`: not sent.
    package subscript(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// Every field, in the order in which it was sent.
    package var all: [(name: String, value: String)] { fields }

    package func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// A value without white space around it; empty where nothing was sent.
    package func text(_ name: String) -> String {
        (self[name] ?? "").trimmed
    }

    package func isOn(_ name: String) -> Bool { self[name] == "on" }

    /// Why a body is no form.
    package enum Problem: Error, Hashable, Sendable {
        case notAForm
        case malformed
        case tooManyFields
    }

    /// Reads `application/x-www-form-urlencoded`, strictly: what is not UTF-8 is an error.
    ///
    /// Line ends become `\n`; control characters, which no field can hold, are left out.
    package init(encoded body: some Collection<UInt8>, limit: Int) throws(Problem) {
        var fields: [(name: String, value: String)] = []
        for pair in body.split(separator: UInt8(ascii: "&")) {
            guard fields.count < limit else { throw .tooManyFields }
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? try Self.decode(parts[1]) : ""
            fields.append((name: try Self.decode(parts[0]), value: value))
        }
        self.fields = fields
    }

    private static func decode(_ text: some Collection<UInt8>) throws(Problem) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit)
                else { throw .malformed }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return decoded.withoutControls
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.flatMap { byte < 0x80 ? UInt8($0) : nil }
    }
}

extension String {
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// With `\n` for every line end, and without other control characters.
    var withoutControls: String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\n" where previous == "\r": continue
            case "\r", "\n": result.append("\n")
            case "\t": result.append(scalar)
            default:
                if scalar.properties.generalCategory != .control { result.append(scalar) }
            }
        }
        return String(result)
    }
}
