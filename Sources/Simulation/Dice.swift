/// A sequence that looks like chance and is the same for the same seed (SplitMix64).
struct Dice: Sendable {
    private var state: UInt64

    /// Neighboring seeds must not be the same sequence a step apart, so the seed is mixed first.
    init(seed: UInt64) {
        state = seed
        state = next()
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func once(in count: Int) -> Bool { roll(1...count) == 1 }

    /// - Precondition: there is something to pick.
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[roll(0...(elements.count - 1))]
    }
}
