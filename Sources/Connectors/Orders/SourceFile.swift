import AfterSales

/// A file read whole: its usable lines by invoice, and those that cannot be read.
struct SourceFile {
    /// Lines of the file without its header.
    private(set) var read = 0
    /// In the order in which the invoices begin.
    private(set) var sales: [[SourceLine]] = []
    private(set) var cancellations: [[SourceLine]] = []
    private(set) var rejected: [(line: Int, problem: LineProblem)] = []
    let shift: DateShift

    init(_ bytes: [UInt8], mapping: ImportMapping, now: Instant) throws(ImportFailure) {
        var records = CSVReader(bytes, delimiter: mapping.delimiter)
        guard let header = records.next(), case .success(let names) = header.fields else {
            throw .noHeader
        }
        var reader = try LineReader(header: names, mapping: mapping)
        var lines: [SourceLine] = []
        while let record = records.next() {
            read += 1
            do throws(LineProblem) {
                lines.append(try reader.read(record))
            } catch { rejected.append((record.line, error)) }
        }
        shift = DateShift(lines, by: mapping, now: now)
        group(lines, prefix: mapping.cancellationPrefix)
    }

    private mutating func group(_ lines: [SourceLine], prefix: String?) {
        var places: [String: Int] = [:]
        for line in lines {
            let isCancellation = prefix.map(line.order.hasPrefix) ?? false
            let groups = isCancellation ? cancellations.count : sales.count
            let place = places[line.order] ?? groups
            places[line.order] = place
            if isCancellation {
                Self.add(line, at: place, to: &cancellations)
            } else {
                Self.add(line, at: place, to: &sales)
            }
        }
    }

    private static func add(_ line: SourceLine, at place: Int, to groups: inout [[SourceLine]]) {
        if place == groups.count { groups.append([]) }
        groups[place].append(line)
    }
}
