import Foundation

/// How bytes travel in a message of seven-bit lines (RFC 2045).
enum MIMEEncoding {
    static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// Base64 in lines of 76 characters.
    static func base64Lines(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
    }

    /// Text in lines of at most 76 characters, which a person can still read. What means something
    /// to mail programs on the way is encoded too: blanks at a line's end, a leading dot, `From `.
    static func quotedPrintable(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(quotedLine).joined(separator: "\r\n")
    }

    private static func quotedLine(_ line: Substring) -> String {
        let bytes = Array(line.utf8)
        let isFrom = line.hasPrefix("From ")
        var (output, column) = ("", 0)
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let isBlank = byte == 0x20 || byte == 0x09
            let mustEncode =
                !(byte == 0x09 || (0x20...0x7E).contains(byte)) || byte == UInt8(ascii: "=")
                || isBlank && isLast || index == 0 && (isFrom || byte == UInt8(ascii: "."))
            let piece = mustEncode ? "=" + hex(byte) : String(UnicodeScalar(byte))
            if column + piece.utf8.count > 75 {
                output += "=\r\n"
                column = 0
            }
            output += piece
            column += piece.utf8.count
        }
        return output
    }

    /// Two capital digits.
    static func hex(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
}
