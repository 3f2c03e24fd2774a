import AfterSales
import Storage

/// How often something may be tried: some times freely, then after growing delays.
package struct Limit: Sendable {
    /// How many tries an hour need not wait.
    package var free: Int
    /// The first delay; each further try doubles it.
    package var delaySeconds: Int64

    package init(free: Int, delaySeconds: Int64) {
        self.free = free
        self.delaySeconds = delaySeconds
    }

    package static let longestDelaySeconds: Int64 = 3600
    static let windowSeconds: Int64 = 3600

    /// When the next try is taken, after `count` tries in the window, the last at `last`.
    package func next(count: Int, last: Instant?) -> Instant? {
        guard let last, count >= free else { return nil }
        let doublings = min(count - free, 12)
        return last.adding(seconds: min(delaySeconds << doublings, Self.longestDelaySeconds))
    }
}

/// Too much was tried: when the next try is taken.
package struct TooManyTries: Error, Hashable, Sendable {
    package var next: Instant
}

extension Attempts {
    /// Counts a try in each bucket, or refuses it.
    ///
    /// - Throws: ``TooManyTries``; a refused try is not counted.
    func take(_ buckets: [(name: String, limit: Limit)], at now: Instant) throws {
        for bucket in buckets {
            let window = now.adding(seconds: -Limit.windowSeconds)
            let (count, last) = try count(bucket.name, since: window)
            if let next = bucket.limit.next(count: count, last: last), now < next {
                throw TooManyTries(next: next)
            }
        }
        for bucket in buckets { try add(bucket.name, at: now) }
    }
}
