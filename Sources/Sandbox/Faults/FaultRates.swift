/// How often each fault strikes, per thousand occasions.
package struct FaultRates: Codable, Sendable {
    private var perMille: [Int]

    /// The same rate for every fault.
    package init(each perMille: Int = 0) {
        self.perMille = Array(repeating: perMille, count: Fault.allCases.count)
    }

    /// No fault but those asked for.
    package static let none = FaultRates()
    /// One in fifty.
    package static let some = FaultRates(each: 20)
    /// One in ten.
    package static let all = FaultRates(each: 100)

    package subscript(fault: Fault) -> Int {
        get { perMille[fault.place] }
        set { perMille[fault.place] = newValue }
    }
}

extension Fault {
    private static let places = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    fileprivate var place: Int { Self.places[self] ?? 0 }
}
