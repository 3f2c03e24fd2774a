/// A small random generator with a seed (SplitMix64), so that a failing run can be run again.
package struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func roll(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// True once in `count` on average.
    package mutating func once(in count: Int) -> Bool { roll(1...count) == 1 }

    /// One of some choices, of which there is at least one.
    package mutating func pick<T>(_ choices: [T]) -> T { choices[roll(0...(choices.count - 1))] }
}
