/// The network of an address, as limits count it: /24 of IPv4, /64 of IPv6.
enum Network {
    /// - Returns: `unknown` for what is no address.
    static func of(_ address: String) -> String {
        let parts = address.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) {
            return parts.prefix(3).joined(separator: ".")
        }
        return sixtyFour(address) ?? "unknown"
    }

    /// The first four groups of an IPv6 address, written out.
    private static func sixtyFour(_ address: String) -> String? {
        let sides = address.split(separator: "::", omittingEmptySubsequences: false)
        guard (1...2).contains(sides.count), address.contains(":") else { return nil }
        let left = groups(of: sides[0])
        let right = sides.count > 1 ? groups(of: sides[1]) : []
        let missing = 8 - left.count - right.count
        guard missing >= 0, sides.count == 2 || missing == 0 else { return nil }
        let all = left + [String](repeating: "0", count: missing) + right
        let numbers = all.compactMap { UInt16($0, radix: 16) }
        guard numbers.count == 8 else { return nil }
        return numbers.prefix(4).map { String($0, radix: 16) }.joined(separator: ":")
    }

    private static func groups(of side: Substring) -> [String] {
        side.isEmpty
            ? [] : side.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    }
}
