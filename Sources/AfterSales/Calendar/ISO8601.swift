extension Instant {
    /// The instant written `YYYY-MM-DDTHH:MM[:SS](Z|±HH:MM)`; `nil` for anything else, an offset
    /// left out included.
    package init?(iso text: some StringProtocol) {
        let text = Array(text.utf8)
        guard text.count >= 17, text[10] == UInt8(ascii: "T"),
            let day = CivilDay(iso: String(decoding: text[..<10], as: UTF8.self)),
            let hours = Self.number(text[11..<13]), hours < 24, text[13] == UInt8(ascii: ":"),
            let minutes = Self.number(text[14..<16]), minutes < 60
        else { return nil }
        var rest = text[16...]
        var seconds = 0
        if rest.first == UInt8(ascii: ":") {
            guard rest.count >= 4, let value = Self.number(rest.dropFirst().prefix(2)), value < 60
            else { return nil }
            seconds = value
            rest = rest.dropFirst(3)
        }
        guard let offset = Self.offset(rest) else { return nil }
        let local = Int64(day.number) * 86_400 + Int64(hours * 3600 + minutes * 60 + seconds)
        self.init(secondsSinceEpoch: local - Int64(offset))
    }

    /// Seconds east of UTC, of `Z` or `±HH:MM`.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        if text.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
        guard text.count == 6, let sign = text.first, sign == 43 || sign == 45,
            text[text.startIndex + 3] == UInt8(ascii: ":"),
            let hours = number(text.dropFirst().prefix(2)), hours <= 14,
            let minutes = number(text.suffix(2)), minutes < 60
        else { return nil }
        return (sign == 45 ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Written as the wall clock of a zone shows it, with its offset.
    package func iso(in zone: Zone) -> String {
        let (day, second) = zone.civil(at: self)
        let offset = Int(zone.offset(at: self)) / 60
        return "\(day)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):"
            + "\(padded(second % 60, 2))\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, 2)):"
            + padded(abs(offset) % 60, 2)
    }
}
