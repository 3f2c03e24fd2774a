import AfterSales
import Storage

/// The ledger, a posting at a time, in the order of its days.
package struct LedgerExport: Sendable {
    /// Entries that add up to zero: one cause, one piece.
    package struct Posting: Sendable {
        package var day: CivilDay
        package var journal: LedgerJournal
        package var lines: [LedgerLine]

        /// What an accountant finds the paper by: a document's number, else a refund's or an
        /// order's.
        package var piece: String {
            lines[0].document?.number ?? lines[0].refund ?? lines[0].order
        }
        package var pieceDay: CivilDay { lines[0].document?.date ?? day }
    }

    private let database: any Database
    let zone: Zone
    private let from: CivilDay?
    private let to: CivilDay?
    private let journals: Set<LedgerJournal>

    /// - Parameters:
    ///   - from: the first day; `nil`: that of the first entry.
    ///   - to: the last day, included.
    package init(
        database: any Database, zone: Zone, from: CivilDay? = nil, to: CivilDay? = nil,
        journals: Set<LedgerJournal> = Set(LedgerJournal.allCases)
    ) {
        self.database = database
        self.zone = zone
        self.from = from
        self.to = to
        self.journals = journals
    }

    package func forEach(_ body: (Posting) async throws -> Void) async throws {
        guard let span = try await database.read({ try LedgerLines($0).span() }) else { return }
        let zone = zone
        var day = max(from ?? zone.day(at: span.first), zone.day(at: span.first))
        let last = min(to ?? zone.day(at: span.last), zone.day(at: span.last))
        while day <= last {
            let today = day
            let lines = try await database.read {
                try LedgerLines($0).entries(
                    from: zone.instant(today, second: 0), to: zone.endOfDay(today))
            }
            for posting in postings(lines, on: day) where journals.contains(posting.journal) {
                try await body(posting)
            }
            day = day.adding(days: 1)
        }
    }

    private func postings(_ lines: [LedgerLine], on day: CivilDay) -> [Posting] {
        var postings: [Posting] = []
        for line in lines {
            if let before = postings.last?.lines[0], before.event == line.event,
                before.cause == line.cause, before.refund == line.refund,
                before.caseNumber == line.caseNumber
            {
                postings[postings.count - 1].lines.append(line)
            } else {
                postings.append(
                    Posting(day: day, journal: LedgerJournal(line.cause), lines: [line]))
            }
        }
        return postings
    }
}

extension LedgerExport {
    package static let heading = CSVLine.text([
        "date", "journal", "piece", "account", "order", "case", "refund", "currency", "debit",
        "credit", "cause",
    ])

    /// Gives the lines of a CSV file, one an entry.
    package func forEachCSV(_ body: (String) async throws -> Void) async throws {
        try await forEach { posting in
            let lines = posting.lines.map { line in
                CSVLine.text([
                    line.at.iso(in: zone), posting.journal.rawValue, posting.piece, line.account,
                    line.order, line.caseNumber ?? "", line.refund ?? "", line.currency,
                    line.amount > 0 ? Self.decimal(line.amount, in: line.currency) : "",
                    line.amount < 0 ? Self.decimal(-line.amount, in: line.currency) : "",
                    line.cause.rawValue,
                ])
            }
            try await body(lines.joined())
        }
    }

    /// `1234.50`, with as many decimals as the currency has.
    static func decimal(
        _ amount: Minor, in currency: String, separator: Character = "."
    ) -> String {
        let places = decimalPlaces(ofCurrency: currency)
        let digits = padded(Int(amount), places + 1)
        guard places > 0 else { return digits }
        return digits.dropLast(places) + String(separator) + digits.suffix(places)
    }
}
