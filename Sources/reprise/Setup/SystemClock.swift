import AfterSales
import Foundation

/// The one place that reads the clock.
enum SystemClock {
    static var now: Instant {
        Instant(secondsSinceEpoch: Int64(Date().timeIntervalSince1970.rounded(.down)))
    }
}
