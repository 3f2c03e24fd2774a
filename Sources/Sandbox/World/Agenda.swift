/// What is to come, by time; at the same second in the order in which it was written down.
struct Agenda<Entry: Codable & Sendable>: Codable, Sendable {
    private struct Line: Codable, Sendable {
        let due: Int64
        let number: Int
        let entry: Entry

        func comesBefore(_ other: Line) -> Bool { (due, number) < (other.due, other.number) }
    }

    /// A binary heap.
    private var lines: [Line] = []
    private var written = 0

    var isEmpty: Bool { lines.isEmpty }

    mutating func add(_ entry: Entry, due: Int64) {
        written += 1
        lines.append(Line(due: due, number: written, entry: entry))
        var place = lines.count - 1
        while place > 0, lines[place].comesBefore(lines[(place - 1) / 2]) {
            lines.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// The next entry that is due, with its time; nil where nothing is.
    mutating func next(until now: Int64) -> (due: Int64, entry: Entry)? {
        guard let first = lines.first, first.due <= now else { return nil }
        lines.swapAt(0, lines.count - 1)
        lines.removeLast()
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < lines.count {
                if lines[child].comesBefore(lines[least]) { least = child }
            }
            guard least != place else { break }
            lines.swapAt(place, least)
            place = least
        }
        return (first.due, first.entry)
    }
}
