/// A password as it may be chosen: long, and not one that everybody tries first (ASVS 5.0, 6.2).
///
/// Any character counts and none is asked for; nothing is cut off.
package struct NewPassword: Hashable, Sendable {
    package let text: String

    package enum Problem: Error, Hashable, Sendable {
        case length(Int, allowed: ClosedRange<Int>)
        /// Among the most common ones, or a run of the same or neighboring characters.
        case common
        /// Little more than the login, the name or the shop's.
        case personal
    }

    /// - Parameter context: what belongs to the person and the shop.
    /// - Throws: ``Problem``.
    package init(_ text: String, context: [String]) throws(Problem) {
        let allowed = Passwords.shortest...Passwords.longest
        guard allowed.contains(text.count) else { throw .length(text.count, allowed: allowed) }
        let plain = text.lowercased()
        guard !CommonPasswords.all.contains(plain), !Self.isRun(plain), !Self.isRepeated(plain)
        else { throw .common }
        for word in context.flatMap(Self.words) where word.count >= 4 && plain.contains(word) {
            let rest = plain.replacing(word, with: "")
            guard rest.filter(\.isLetter).count >= 6 else { throw .personal }
        }
        self.text = text
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// `123456789012`, `aaaaaaaaaaaa`: each character the same as, or next to, the one before;
    /// `0` is next to `9`, as on a keyboard.
    private static func isRun(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        return zip(values, values.dropFirst()).allSatisfy { one, next in
            abs(next - one) <= 1 || min(one, next) == 0x30 && max(one, next) == 0x39
        }
    }

    /// `abcabcabcabc`, `reprise reprise`: one piece again and again.
    private static func isRepeated(_ text: String) -> Bool {
        let characters = Array(text)
        return (1...(characters.count + 1) / 2).contains { length in
            characters.indices.allSatisfy { characters[$0] == characters[$0 % length] }
        }
    }
}
