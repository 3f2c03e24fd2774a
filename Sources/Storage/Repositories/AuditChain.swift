import AfterSales
import Crypto
import Foundation

extension Audit.Entry {
    /// The hash that joins an entry to the one before: SHA-256 over the hash before it and every
    /// field with its length, so that no two entries have the same bytes.
    package func hash(after previous: String) -> String {
        let fields = [
            previous, String(id), String(at.secondsSinceEpoch), actor, action, object, detail,
            before, after,
        ]
        let bytes = fields.map { "\($0.utf8.count):\($0)" }.joined()
        return Hexadecimal.text(SHA256.hash(data: Data(bytes.utf8)))
    }
}

extension Audit {
    /// What a check of the whole log found.
    package struct ChainReport: Hashable, Sendable {
        package var entries = 0
        /// The hash of the last entry: kept elsewhere, it shows later whether the end was cut off.
        package var head = ""
        /// The first entry that does not follow from the one before; `nil`: all do.
        package var brokenAt: Int64?

        package init() {}
    }

    /// Reads the log from its beginning. Entries older than the chain stand before it unhashed.
    package func verifyChain() throws -> ChainReport {
        var report = ChainReport()
        var last: Int64 = 0
        while true {
            let rows = try chain(1000, after: last)
            guard !rows.isEmpty else { return report }
            for (entry, hash) in rows {
                report.entries += 1
                let isOld = hash.isEmpty && report.head.isEmpty
                let follows = entry.id == last + 1 && hash == entry.hash(after: report.head)
                if !isOld, !follows, report.brokenAt == nil { report.brokenAt = entry.id }
                report.head = hash
                last = entry.id
            }
        }
    }
}
