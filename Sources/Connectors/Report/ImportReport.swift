/// What became of every line of an imported file.
package struct ImportReport: Codable, Hashable, Sendable {
    package struct Entry: Codable, Hashable, Sendable {
        /// Of the file, from 1; the header is line 1.
        package var line: Int
        package var code: String
        package var message: String
    }

    /// Lines in the file, without its header.
    package var read: Int
    package private(set) var used = 0
    package private(set) var orders = 0
    package private(set) var cases = 0
    /// Lines that are not used, each with its reason.
    package private(set) var reported: [Entry] = []
    /// What is worth knowing about lines that are used.
    package private(set) var remarks: [Entry] = []

    init(read: Int) { self.read = read }

    /// How many lines each reason took, the commonest first.
    package var reasons: [(code: String, lines: Int)] { Self.counted(reported) }

    package var remarkCounts: [(code: String, lines: Int)] { Self.counted(remarks) }

    private static func counted(_ entries: [Entry]) -> [(code: String, lines: Int)] {
        Dictionary(grouping: entries, by: \.code)
            .map { (code: $0.key, lines: $0.value.count) }
            .sorted { ($1.lines, $0.code) < ($0.lines, $1.code) }
    }

    mutating func reject(_ rejected: [(line: Int, problem: LineProblem)]) {
        reported += rejected.map {
            Entry(line: $0.line, code: $0.problem.code, message: $0.problem.message)
        }
    }

    private mutating func remark(_ noted: [(line: Int, remark: Remark)]) {
        remarks += noted.map {
            Entry(line: $0.line, code: $0.remark.code, message: $0.remark.message)
        }
    }

    /// What became of one sale.
    struct Sale: Sendable {
        var used: Int
        var isStored: Bool
        var rejected: [(line: Int, problem: LineProblem)]
        var remarks: [(line: Int, remark: Remark)]

        init(_ draft: OrderDraft, isStored: Bool) {
            used = draft.used.count
            self.isStored = isStored
            rejected = draft.rejected
            remarks = draft.remarks
        }

        /// A sale that is an order already: what would be used is known.
        init(known draft: OrderDraft, order: String) {
            used = 0
            isStored = false
            rejected =
                draft.rejected
                + draft.used.map { ($0.line, .alreadyImported("order \(order)")) }
            remarks = []
        }
    }

    mutating func add(_ sale: Sale) {
        used += sale.used
        orders += sale.isStored ? 1 : 0
        reject(sale.rejected)
        remark(sale.remarks)
    }

    mutating func add(_ outcome: Cancellation.Outcome) {
        used += outcome.used.count
        cases += outcome.cases
        reject(outcome.rejected)
        remark(outcome.remarks)
    }

    /// The report of a finished import, by line.
    ///
    /// - Precondition: every line read is used or reported; otherwise the program is wrong.
    func closed() -> ImportReport {
        precondition(
            used + reported.count == read,
            "\(used) lines used + \(reported.count) reported ≠ \(read) read")
        var closed = self
        closed.reported.sort { ($0.line, $0.code) < ($1.line, $1.code) }
        closed.remarks.sort { ($0.line, $0.code) < ($1.line, $1.code) }
        return closed
    }
}
