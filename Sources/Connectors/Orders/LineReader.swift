import AfterSales

/// Turns records into source lines by the mapping's columns.
struct LineReader {
    private let mapping: ImportMapping
    private let columns: [ImportMapping.Field: Int]
    private let width: Int
    private var dates: DateReader

    /// - Throws: ``ImportFailure`` where the header lacks a column of the mapping.
    init(header: [String], mapping: ImportMapping) throws(ImportFailure) {
        self.mapping = mapping
        width = header.count
        dates = DateReader(pattern: mapping.dateFormat)
        var columns: [ImportMapping.Field: Int] = [:]
        for (field, name) in mapping.columns {
            let places = header.indices.filter { header[$0] == name }
            guard places.count == 1 else {
                throw .header(
                    column: name, field: field.rawValue, isDoubled: !places.isEmpty,
                    found: header)
            }
            columns[field] = places[0]
        }
        self.columns = columns
    }

    mutating func read(_ record: CSVRecord) throws(LineProblem) -> SourceLine {
        let fields: [String]
        switch record.fields {
        case .success(let found): fields = found
        case .failure(let problem): throw .unreadable(problem)
        }
        guard fields.count == width else {
            throw .columnCount(found: fields.count, expected: width)
        }
        let texts = try texts(fields)
        let dateText = texts[.placedAt] ?? ""
        let quantity = try number(.quantity, texts, places: 0, most: MoneyLimits.quantity)
        let price = try number(
            .unitPrice, texts, places: mapping.currencyDecimals, most: Int(MoneyLimits.amount))
        let (amount, overflows) = price.multipliedReportingOverflow(by: quantity)
        guard !overflows, abs(amount) <= MoneyLimits.amount else {
            throw .outOfRange(.unitPrice, "\(texts[.unitPrice] ?? "") × \(quantity)")
        }
        guard let date = dates.read(dateText) else {
            throw .notADate(String(dateText.prefix(40)), pattern: mapping.dateFormat)
        }
        return SourceLine(
            line: record.line, order: texts[.order] ?? "", sku: texts[.sku] ?? "",
            title: texts[.title] ?? "", quantity: quantity, date: date, dateText: dateText,
            unitPrice: Minor(price), customer: texts[.customer] ?? "",
            country: texts[.country] ?? "", email: texts[.email] ?? "", name: texts[.name] ?? "",
            line1: texts[.line1] ?? "", postcode: texts[.postcode] ?? "", city: texts[.city] ?? "",
            payment: texts[.payment] ?? "", paymentReference: texts[.paymentReference] ?? "")
    }

    private func texts(
        _ fields: [String]
    ) throws(LineProblem) -> [ImportMapping.Field: String] {
        var texts: [ImportMapping.Field: String] = [:]
        for field in ImportMapping.Field.allCases {
            guard let column = columns[field] else { continue }
            let text = fields[column].trimmed
            let limit = [.order, .sku, .customer].contains(field) ? 64 : 1_000
            guard text.utf8.count <= limit else { throw .tooLong(field) }
            if text.isEmpty, field.isRequired, field != .customer { throw .empty(field) }
            texts[field] = text
        }
        return texts
    }

    /// A decimal number in units of its last place, exactly.
    private func number(
        _ field: ImportMapping.Field, _ texts: [ImportMapping.Field: String], places: Int,
        most: Int
    ) throws(LineProblem) -> Int {
        let text = texts[field] ?? ""
        let shown = String(text.prefix(40))
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(
            separator: mapping.decimalSeparator, omittingEmptySubsequences: false)
        let isNumber =
            (1...2).contains(parts.count) && !parts[0].isEmpty
            && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isNumber else { throw .notANumber(field, shown) }
        // Zeros behind the last place say nothing.
        var fraction = parts.count == 2 ? parts[1] : ""
        while fraction.utf8.count > places, fraction.hasSuffix("0") { fraction.removeLast() }
        guard fraction.utf8.count <= places else { throw .outOfRange(field, shown) }
        let padding = String(repeating: "0", count: places - fraction.utf8.count)
        guard let value = Int(parts[0] + fraction + padding), value <= most else {
            throw .outOfRange(field, shown)
        }
        return text.hasPrefix("-") ? -value : value
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
