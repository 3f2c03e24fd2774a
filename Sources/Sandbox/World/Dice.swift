/// The one source of chance: SplitMix64 (Steele, Lea, Flood 2014). The same seed throws the same
/// numbers.
struct Dice: Codable, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func number(in range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    mutating func isBelow(perMille: Int) -> Bool { perMille > 0 && next() % 1_000 < perMille }

    mutating func word(_ count: Int, of alphabet: Alphabet) -> String {
        let letters = alphabet.letters
        return String(unsafeUninitializedCapacity: count) { buffer in
            for place in 0..<count { buffer[place] = letters[Int(next() % UInt64(letters.count))] }
            return count
        }
    }

    enum Alphabet {
        /// As in Stripe's and Alma's ids.
        case mixed
        /// As in PayPal's ids.
        case capitals
        case hexadecimal

        static let mixedLetters = Array(
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
        static let capitalLetters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
        static let hexadecimalLetters = Array("0123456789abcdef".utf8)

        var letters: [UInt8] {
            switch self {
            case .mixed: Self.mixedLetters
            case .capitals: Self.capitalLetters
            case .hexadecimal: Self.hexadecimalLetters
            }
        }
    }
}
