/// Reads CSV (RFC 4180) record by record, over bytes, and goes on after what it cannot read.
///
/// Our own because an import must name the line of everything that it cannot use: SwiftCSV stops
/// at the first stray quote, fills short rows up, and knows no line numbers.
package struct CSVReader: Sequence, IteratorProtocol {
    /// A quoted field longer than this is an unclosed quote: it would swallow what follows.
    static let fieldByteLimit = 65_536

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    private var line = 1

    package init(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) {
        self.bytes = bytes
        self.delimiter = delimiter
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// How many bytes are behind: for a progress bar.
    package var bytesRead: Int { position }

    package mutating func next() -> CSVRecord? {
        guard position < bytes.count else { return nil }
        let (start, startLine) = (position, line)
        var fields: [String] = []
        do throws(CSVRecord.Problem) {
            repeat { fields.append(try field()) } while takeDelimiter()
            takeLineBreak()
            if fields == [""] { throw .empty }
            return CSVRecord(line: startLine, fields: .success(fields))
        } catch {
            if error != .empty { resume(after: start, line: startLine) }
            return CSVRecord(line: startLine, fields: .failure(error))
        }
    }

    private mutating func field() throws(CSVRecord.Problem) -> String {
        guard position < bytes.count, bytes[position] == Self.quote else { return try plain() }
        return try quoted()
    }

    private mutating func plain() throws(CSVRecord.Problem) -> String {
        let start = position
        while position < bytes.count, !isEnd(position) { position += 1 }
        return try text(bytes[start..<position])
    }

    private mutating func quoted() throws(CSVRecord.Problem) -> String {
        position += 1
        let start = position
        var content: [UInt8] = []
        while position < bytes.count, position - start < Self.fieldByteLimit {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                guard position < bytes.count, bytes[position] == Self.quote else {
                    guard position == bytes.count || isEnd(position) else {
                        throw .textAfterQuote
                    }
                    return try text(content[...])
                }
                position += 1
            } else if byte == Self.lineFeed {
                line += 1
            }
            content.append(byte)
        }
        throw .unclosedQuote
    }

    private func text(_ slice: ArraySlice<UInt8>) throws(CSVRecord.Problem) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    /// Whether a field ends here: at the delimiter or a line break (CR LF or LF).
    private func isEnd(_ index: Int) -> Bool {
        let byte = bytes[index]
        if byte == delimiter || byte == Self.lineFeed { return true }
        guard byte == Self.carriageReturn else { return false }
        return index + 1 == bytes.count || bytes[index + 1] == Self.lineFeed
    }

    private mutating func takeDelimiter() -> Bool {
        guard position < bytes.count, bytes[position] == delimiter else { return false }
        position += 1
        return true
    }

    private mutating func takeLineBreak() {
        if position < bytes.count, bytes[position] == Self.carriageReturn { position += 1 }
        if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
        line += 1
    }

    /// After a bad record, reading goes on with the line after the one that it begins on, so that
    /// a stray quote costs one line and not the rest of the file.
    private mutating func resume(after start: Int, line startLine: Int) {
        position = start
        while position < bytes.count, bytes[position] != Self.lineFeed { position += 1 }
        position = Swift.min(position + 1, bytes.count)
        line = startLine + 1
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
