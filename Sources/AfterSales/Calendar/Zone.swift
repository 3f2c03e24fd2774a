import Foundation
import Synchronization

/// A time zone as a table of its changes, read once from the system's data, so that rules convert
/// between instants and civil time without asking a library for each date.
package struct Zone: Hashable, Sendable {
    package let identifier: String
    private let changes: [Int64]
    private let offsets: [Int64]
    /// How many changes lie before each stretch of 2²² seconds (48 days) since 1970, so that the
    /// offset of an instant is found without a search.
    private let changesBefore: [Int32]

    /// Those read before: reading one takes as long as drawing a page.
    private static let known = Mutex<[String: Zone]>([:])

    /// The zone of an IANA identifier (`Europe/Paris`), or `nil` where there is none. Changes are
    /// read from 1970 to 2200; outside, the nearest known offset holds.
    package init?(identifier: String) {
        if let zone = Self.known.withLock({ $0[identifier] }) {
            self = zone
            return
        }
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.init(zone, identifier)
        let read = self
        Self.known.withLock { $0[identifier] = read }
    }

    private init(_ zone: TimeZone, _ identifier: String) {
        self.identifier = identifier
        let start = Date(timeIntervalSince1970: 0)
        let end = Date(timeIntervalSince1970: 7_258_118_400)
        var changes: [Int64] = []
        var offsets = [Int64(zone.secondsFromGMT(for: start))]
        var cursor = start
        while let change = zone.nextDaylightSavingTimeTransition(after: cursor), change < end {
            changes.append(Int64(change.timeIntervalSince1970))
            offsets.append(Int64(zone.secondsFromGMT(for: change)))
            cursor = change
        }
        var before = 0
        changesBefore = (0...(7_258_118_400 >> 22)).map { stretch in
            while before < changes.count, changes[before] <= Int64(stretch) << 22 { before += 1 }
            return Int32(before)
        }
        self.changes = changes
        self.offsets = offsets
    }

    /// Seconds east of UTC at an instant.
    package func offset(at instant: Instant) -> Int64 {
        let second = instant.secondsSinceEpoch
        let stretch = min(max(0, Int(second >> 22)), changesBefore.count - 1)
        var index = Int(changesBefore[stretch])
        while index < changes.count, changes[index] <= second { index += 1 }
        return offsets[index]
    }

    /// The civil day and the seconds since its midnight on the wall clock, at an instant.
    package func civil(at instant: Instant) -> (day: CivilDay, second: Int) {
        let local = instant.secondsSinceEpoch + offset(at: instant)
        let day = Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
        return (CivilDay(number: day), Int(local) - day * 86_400)
    }

    package func day(at instant: Instant) -> CivilDay { civil(at: instant).day }

    /// The instant at which the wall clock shows `second` (seconds since midnight) on `day`.
    ///
    /// A clock time that happens twice means its first occurrence; one that is skipped means the
    /// time as far after the change as it would have been (as PEP 495 with `fold=0`).
    package func instant(_ day: CivilDay, second: Int) -> Instant {
        let local = Int64(day.number) * 86_400 + Int64(second)
        let before = offset(at: Instant(secondsSinceEpoch: local - 86_400))
        let after = offset(at: Instant(secondsSinceEpoch: local + 86_400))
        let early = Instant(secondsSinceEpoch: local - before)
        if before == after || offset(at: early) == before { return early }
        let late = Instant(secondsSinceEpoch: local - after)
        return offset(at: late) == after ? late : early
    }

    /// 23:59:59 of a day: the last second that still counts.
    package func endOfDay(_ day: CivilDay) -> Instant { instant(day, second: 86_399) }
}
