import AfterSales

/// The fields of a message's header, as RFC 5322 and RFC 2047 write them.
enum MIMEHeader {
    static func check(_ text: String, field: String) throws(MIMEError) {
        let isClean = text.unicodeScalars.allSatisfy {
            switch $0.value {
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: false
            default: true
            }
        }
        guard isClean else { throw .controlCharacter(field: field) }
    }

    /// Text without structure: as it is where it is short and ASCII, else in encoded words.
    static func text(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        return isPlain && text.utf8.count <= 60 && !text.contains("=?") && text.first != " "
            && text.last != " "
            ? text : encodedWords(text)
    }

    /// A display name: quoted where it is ASCII, else in encoded words.
    static func phrase(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        guard isPlain, text.utf8.count <= 60, !text.contains("=?") else {
            return encodedWords(text)
        }
        let escaped = text.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }
        return "\"" + escaped.joined() + "\""
    }

    /// Base64 words, each whole UTF-8, one a line, so short that the first fits behind its field's
    /// name in 76 characters.
    private static func encodedWords(_ text: String) -> String {
        var words: [String] = []
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if bytes.count + next.count > 39 {
                words.append(word(bytes))
                bytes = []
            }
            bytes += next
        }
        words.append(word(bytes))
        return words.joined(separator: "\r\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String {
        "=?utf-8?B?" + MIMEEncoding.base64(bytes) + "?="
    }

    /// `Thu, 05 Mar 2026 13:20:00 +0000`.
    static func date(_ instant: Instant) -> String {
        let days = instant.secondsSinceEpoch.quotientAndRemainder(dividingBy: 86_400)
        let isBefore = days.remainder < 0
        let day = CivilDay(number: Int(days.quotient) - (isBefore ? 1 : 0))
        let second = Int(days.remainder) + (isBefore ? 86_400 : 0)
        let (year, month, number) = day.components
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday.rawValue]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let clock = [second / 3600, second % 3600 / 60, second % 60].map { padded($0, 2) }
        return "\(weekday), \(padded(number, 2)) \(months[month - 1]) \(padded(year, 4)) "
            + clock.joined(separator: ":") + " +0000"
    }

    /// A file's name as a parameter: RFC 2231 where it is not plain.
    static func fileName(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { isFileNameByte($0) }
        if isPlain { return "filename=\"\(name)\"" }
        let encoded = name.utf8.map {
            isFileNameByte($0) ? String(UnicodeScalar($0)) : "%" + MIMEEncoding.hex($0)
        }
        return "filename*=utf-8''" + encoded.joined()
    }

    private static func isFileNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95: true
        default: false
        }
    }
}
