import Synchronization

/// Facts that were decoded before, by the text that they were decoded from.
///
/// Most reads of an order find what the read before found, and decoding is most of their cost. The
/// same text is the same value, whoever wrote it and whether or not that was rolled back, so
/// nothing here is ever out of date.
package final class DecodedTexts<Value: Decodable & Sendable>: Sendable {
    private struct Kept: Sendable {
        /// Since the last turn, and before it: what nobody asked for in between is gone with the
        /// next.
        var young: [String: Value] = [:]
        var old: [String: Value] = [:]
        /// Of the young ones, in bytes.
        var size = 0
    }
    private let kept = Mutex(Kept())
    private let limit: Int

    /// - Parameter limit: how much text is kept before the older half goes, in bytes.
    package init(limit: Int) { self.limit = limit }

    /// - Throws: `DecodingError` where the text is no such fact.
    package func value(_ text: String) throws -> Value {
        if let known = kept.withLock({ $0.young[text] }) { return known }
        let value = try kept.withLock({ $0.old[text] }) ?? JSON.value(text)
        kept.withLock { kept in
            kept.young[text] = value
            kept.size += text.utf8.count
            guard kept.size > limit / 2 else { return }
            kept.old = kept.young
            kept.young = [:]
            kept.size = 0
        }
        return value
    }
}
