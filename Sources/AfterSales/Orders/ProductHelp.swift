/// Where the owner of a product finds help before reporting a defect (`defect.self_help`).
package struct ProductHelp: Codable, Hashable, Sendable {
    package var manual: HelpAddress?
    /// A page of the shop's own about setting it up.
    package var guide: HelpAddress?
    /// Known faults, at the manufacturer's.
    package var manufacturer: HelpAddress?
    /// Drivers, firmware, software.
    package var updates: HelpAddress?

    package init(
        manual: HelpAddress? = nil, guide: HelpAddress? = nil, manufacturer: HelpAddress? = nil,
        updates: HelpAddress? = nil
    ) {
        self.manual = manual
        self.guide = guide
        self.manufacturer = manufacturer
        self.updates = updates
    }
}

/// An absolute `https` address, checked whenever one is read.
package struct HelpAddress: Codable, Hashable, Sendable {
    package let url: String

    /// - Returns: `nil` unless it is printable ASCII, begins with `https://`, names a host, and
    ///   carries no log-in (`https://user@host`).
    package init?(_ url: String) {
        let start = "https://"
        guard url.utf8.count <= 2000, url.hasPrefix(start),
            url.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        let host = url.dropFirst(start.count).prefix { !"/?#".contains($0) }
        guard let first = host.utf8.first, first != UInt8(ascii: "."),
            host.utf8.allSatisfy(Self.isOfHost)
        else { return nil }
        self.url = url
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let address = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an absolute https address")
        }
        self = address
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(url)
    }
}
