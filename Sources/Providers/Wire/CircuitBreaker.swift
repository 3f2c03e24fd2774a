/// Whether a provider is asked at all: after several silences in a row it is left alone for a
/// while, then one request looks whether it answers again.
///
/// A value without a clock: the time is passed in, in seconds.
package struct CircuitBreaker: Hashable, Sendable {
    /// Silences in a row that open it.
    package static let threshold = 5
    /// How long it stays open, in seconds.
    package static let pause: Int64 = 30

    private var failures = 0
    private var closedFrom: Int64?
    private var isProbing = false

    package init() {}

    /// Whether a request may go now; while it is open, none may, and after that one at a time.
    package mutating func admits(at now: Int64) -> Bool {
        guard let closedFrom else { return true }
        guard now >= closedFrom, !isProbing else { return false }
        isProbing = true
        return true
    }

    /// Whether it lets nothing through, looked at without taking the way.
    func isOpen(at now: Int64) -> Bool { closedFrom.map { now < $0 || isProbing } ?? false }

    package mutating func answered() { self = CircuitBreaker() }

    package mutating func failed(at now: Int64) {
        failures += 1
        isProbing = false
        if failures >= Self.threshold { closedFrom = now + Self.pause }
    }
}
