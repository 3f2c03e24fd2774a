/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package var secondsSinceEpoch: Int64

    package init(secondsSinceEpoch: Int64) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    package init(from decoder: any Decoder) throws {
        secondsSinceEpoch = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(secondsSinceEpoch)
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }

    package func adding(seconds: Int64) -> Instant {
        Instant(secondsSinceEpoch: secondsSinceEpoch + seconds)
    }

    /// Clock hours: exact elapsed time, whatever the clocks on the wall do.
    package func adding(hours: Int) -> Instant {
        adding(seconds: Int64(hours) * 3600)
    }
}
