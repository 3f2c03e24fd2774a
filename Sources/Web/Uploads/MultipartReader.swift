import Foundation

/// Reads `multipart/form-data` (RFC 7578) as it arrives: bytes in, events out, nothing kept but the
/// few bytes that may begin a boundary.
///
/// Strict: nothing before the first boundary or after the last one, line ends of two bytes, a name
/// for each part. Bounded: parts, and bytes of a part's headers; how many bytes a part may have is
/// the caller's to say.
struct MultipartReader: Sendable {
    enum Event: Hashable, Sendable {
        case part(PartHeader)
        /// Some of the part's bytes; never empty.
        case bytes([UInt8])
        case endOfPart
        /// The last boundary. Nothing comes after.
        case end
    }

    enum Problem: Error, Hashable, Sendable {
        case malformed
        case tooManyParts
        case headersTooLong
    }

    private enum State {
        /// After a boundary: a line end and another part, or two dashes and the end.
        case afterBoundary
        case headers
        case body
        case done
    }

    static let headerBytes = 2048
    private let maximumParts: Int
    private let delimiter: [UInt8]
    private var state = State.body
    private var isBeforeFirst = true
    private var parts = 0
    /// What has arrived and is not yet told.
    private var pending: [UInt8]

    /// - Parameter boundary: of the content type; see ``Boundary``.
    init(boundary: String, maximumParts: Int) {
        self.maximumParts = maximumParts
        delimiter = Array("\r\n--".utf8) + Array(boundary.utf8)
        // The first boundary has no line end before it: this one.
        pending = [13, 10]
    }

    /// Whether the last boundary has come.
    var isDone: Bool { if case .done = state { true } else { false } }

    /// - Returns: what these bytes complete, in order.
    mutating func read(_ bytes: some Sequence<UInt8>) throws(Problem) -> [Event] {
        pending.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// - Returns: whether there may be more in what is pending.
    private mutating func step(_ events: inout [Event]) throws(Problem) -> Bool {
        switch state {
        case .body: return try readBody(&events)
        case .afterBoundary: return try readAfterBoundary(&events)
        case .headers: return try readHeaders(&events)
        case .done:
            // One line end may follow the last boundary, as browsers send it.
            guard [13, 10].starts(with: pending) else { throw .malformed }
            return false
        }
    }

    private mutating func readBody(_ events: inout [Event]) throws(Problem) -> Bool {
        let found = Self.find(delimiter, in: pending)
        let length = found ?? Self.lengthBeforePossibleStart(of: delimiter, in: pending)
        if isBeforeFirst {
            guard length == 0 else { throw .malformed }
        } else if length > 0 {
            events.append(.bytes(Array(pending[..<length])))
        }
        guard found != nil else {
            pending.removeFirst(length)
            return false
        }
        pending.removeFirst(length + delimiter.count)
        if !isBeforeFirst { events.append(.endOfPart) }
        isBeforeFirst = false
        state = .afterBoundary
        return true
    }

    private mutating func readAfterBoundary(_ events: inout [Event]) throws(Problem) -> Bool {
        guard pending.count >= 2 else { return false }
        switch (pending[0], pending[1]) {
        case (13, 10):
            parts += 1
            guard parts <= maximumParts else { throw .tooManyParts }
            // The line end stays, so that a part without headers is seen as one.
            state = .headers
        case (45, 45):
            pending.removeFirst(2)
            events.append(.end)
            state = .done
        default: throw .malformed
        }
        return true
    }

    private mutating func readHeaders(_ events: inout [Event]) throws(Problem) -> Bool {
        guard let end = Self.find([13, 10, 13, 10], in: pending) else {
            guard pending.count <= Self.headerBytes else { throw .headersTooLong }
            return false
        }
        guard end <= Self.headerBytes else { throw .headersTooLong }
        guard let header = PartHeader(lines: pending[2..<max(2, end)]) else { throw .malformed }
        events.append(.part(header))
        pending.removeFirst(end + 4)
        state = .body
        return true
    }
}

extension MultipartReader {
    /// Where `needle` begins; `nil`: not there, or not yet.
    private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { hay in
            guard let base = hay.baseAddress, hay.count >= needle.count else { return nil }
            var start = 0
            let last = hay.count - needle.count
            while start <= last,
                let found = memchr(base + start, Int32(needle[0]), last - start + 1)
            {
                start = base.distance(to: UnsafeRawPointer(found))
                if memcmp(base + start, needle, needle.count) == 0 { return start }
                start += 1
            }
            return nil
        }
    }

    /// How many bytes are certainly none of `needle`, which may begin at the end.
    private static func lengthBeforePossibleStart(of needle: [UInt8], in bytes: [UInt8]) -> Int {
        let shortest = max(0, bytes.count - needle.count + 1)
        return (shortest..<bytes.count).first { needle.starts(with: bytes[$0...]) } ?? bytes.count
    }
}
