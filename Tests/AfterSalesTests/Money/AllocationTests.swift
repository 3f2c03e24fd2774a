import AfterSales
import AfterSalesFixtures
import Testing

@Suite struct AllocationTests {
    @Test(
        arguments: [
            (4000, [2500, 2500, 2500], [1333, 1333, 1334]),  // worked example 5
            (1000, [3998, 3505], [533, 467]),  // worked example 8
            (2001, [5000, 3000], [1251, 750]),  // worked example 9
            (1, [1, 1, 1], [0, 0, 1]),
            (2, [1, 1, 1], [0, 1, 1]),
            (5, [0, 5, 0], [0, 5, 0]),
            (1, [1, 0], [1, 0]),
            (0, [0, 0], [0, 0]),
            (0, [], []),
            (7, [7], [7]),
        ] as [(Minor, [Minor], [Minor])])
    func `an amount is divided by largest remainder, ties to the later weight`(
        amount: Minor, weights: [Minor], shares: [Minor]
    ) {
        #expect(allocate(amount, over: weights) == shares)
    }

    @Test func `amounts near the end of Int64 do not overflow`() {
        let huge: Minor = .max / 2
        #expect(
            allocate(huge, over: [huge, huge])
                == [2_305_843_009_213_693_951, 2_305_843_009_213_693_952])
        #expect(proportion(.max, .max, of: .max) == .max)
        #expect(proportion(.max, 1, of: .max) == 1)
    }

    @Test func `shares add up, and none exceeds its weight`() {
        var random = Dice(seed: 1)
        for _ in 0..<20_000 {
            let weights = (0..<random.roll(1...6)).map { _ in Minor(random.roll(0...3000)) }
            let total = weights.reduce(0, +)
            let amount = Minor(random.roll(0...Int(total)))
            let shares = allocate(amount, over: weights)
            #expect(shares.reduce(0, +) == amount)
            #expect(zip(shares, weights).allSatisfy { $0 >= 0 && $0 <= $1 })
        }
    }
}
