import AfterSales
import Desk

/// Reads the refunds of a provider's report.
package struct ReportReader {
    /// Why a report cannot be used.
    package enum Problem: Error, Hashable, CustomStringConvertible {
        case missingColumns([String])
        case line(Int, reason: String)

        package var description: String {
            switch self {
            case .missingColumns(let columns):
                "no line of the report names the columns " + columns.joined(separator: ", ")
            case .line(let line, let reason): "line \(line): \(reason)"
            }
        }
    }

    private let columns: ReportColumns

    package init(_ provider: ReportingProvider) { columns = .of(provider) }

    /// - Throws: ``Problem`` at the first line that cannot be read: half a report would show as
    ///   differences.
    package func refunds(in bytes: [UInt8]) throws(Problem) -> [ReportedRefund] {
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";")] {
            let records = Array(CSVReader(bytes, delimiter: delimiter))
            guard let heading = records.firstIndex(where: isHeading) else { continue }
            let names = fields(records[heading])
            var refunds: [ReportedRefund] = []
            for record in records[(heading + 1)...] {
                guard case .success(let cells) = record.fields else {
                    if record.fields == .failure(.empty) { continue }
                    throw .line(record.line, reason: "it is no line of a CSV file")
                }
                let pairs = zip(names, cells).map { ($0, $1) }
                let row = Dictionary(pairs) { first, _ in first }
                if let refund = try refund(row, record.line) { refunds.append(refund) }
            }
            return refunds
        }
        throw .missingColumns(columns.required)
    }

    private func fields(_ record: CSVRecord) -> [String] {
        if case .success(let cells) = record.fields { cells } else { [] }
    }

    private func isHeading(_ record: CSVRecord) -> Bool {
        Set(columns.required).isSubset(of: fields(record))
    }

    private func refund(
        _ row: [String: String], _ line: Int
    ) throws(Problem) -> ReportedRefund? {
        if let kind = columns.kind, !kind.refunds.contains(row[kind.column] ?? "") { return nil }
        let id = row[columns.id] ?? ""
        guard !id.isEmpty else { return nil }
        let currency = columns.currency.map { (row[$0] ?? "").uppercased() } ?? "EUR"
        guard let amount = amount(row, currency) else {
            throw .line(line, reason: "“\(row[columns.amount] ?? "")” is no amount")
        }
        guard let at = time(row[columns.time] ?? "") else {
            throw .line(line, reason: "“\(row[columns.time] ?? "")” is no time")
        }
        let key = columns.key.flatMap { row[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        return ReportedRefund(id: id, key: key, amount: amount, currency: currency, at: at)
    }

    private func amount(_ row: [String: String], _ currency: String) -> Minor? {
        let text = row[columns.amount] ?? ""
        switch columns.amountStyle {
        case .signedDecimal:
            return Self.minor(text, places: decimalPlaces(ofCurrency: currency)).map { -$0 }
        case .minor: return Self.minor(text, places: 0).map { abs($0) }
        case .minorWithSide(let column):
            guard let amount = Self.minor(text, places: 0) else { return nil }
            switch row[column] {
            case "DR": return abs(amount)
            case "CR": return -abs(amount)
            default: return nil
            }
        }
    }

    /// `-1234.5` with two places is -123450.
    private static func minor(_ text: String, places: Int) -> Minor? {
        let digits = text.drop { $0 == "-" }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard text.count - digits.count <= 1, (1...2).contains(parts.count),
            digits.allSatisfy({ $0 == "." || ("0"..."9").contains($0) }), !parts[0].isEmpty
        else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.count <= places else { return nil }
        let zeros = String(repeating: "0", count: places - fraction.count)
        let isNegative = digits.count < text.count
        return Minor(parts[0] + fraction + zeros).map { isNegative ? -$0 : $0 }
    }

    private func time(_ text: String) -> Instant? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 2 else { return nil }
        let (day, clock) = (words[0].replacing("/", with: "-"), words[1])
        switch columns.timeStyle {
        case .utc: return Instant(iso: day + "T" + clock + "Z")
        case .withOffset:
            guard words.count == 3, words[2].count == 5 else { return nil }
            return Instant(
                iso: day + "T" + clock + words[2].prefix(3) + ":" + words[2].suffix(2))
        case .paris:
            let parts = clock.split(separator: ":").compactMap { Int($0) }
            guard let date = CivilDay(iso: day), parts.count == 3,
                let zone = Zone(identifier: "Europe/Paris")
            else { return nil }
            return zone.instant(date, second: parts[0] * 3600 + parts[1] * 60 + parts[2])
        }
    }
}
