import AfterSales
import Yams

extension ImportMapping {
    private static let fields = [
        "delimiter", "time_zone", "date_format", "decimal_separator", "currency",
        "currency_decimals", "columns", "codes", "countries", "payments", "cancellation_prefix",
        "defaults", "shift_dates_to",
    ]

    init?(_ root: Node, _ reader: inout MappingReader) {
        let nodes = reader.fields(root, "", known: Self.fields)
        func value<Value>(
            _ name: String, _ expected: String, _ parse: (String) -> Value?
        ) -> Value? {
            reader.value(nodes[name], of: root, name, expected: expected, parse)
        }
        let delimiter = value("delimiter", "one of , ; | or a tab") { text in
            [",", ";", "|", "\t"].contains(text) ? text.utf8.first : nil
        }
        let zone = value("time_zone", "an IANA zone, as Europe/London") { Zone(identifier: $0) }
        let dateFormat = value("date_format", "a date pattern, as M/d/yy H:mm") {
            DateReader.isPattern($0) ? $0 : nil
        }
        let separator = value("decimal_separator", "“.” or “,”") { text in
            [".", ","].contains(text) ? text.first : nil
        }
        let currency = value("currency", "an ISO 4217 code, as GBP") { $0.isCode(3) ? $0 : nil }
        let decimals = value("currency_decimals", "0 to 3") { $0.integer(in: 0...3) }
        let prefix: String?? =
            reader.isNull(nodes["cancellation_prefix"]) && nodes["cancellation_prefix"] != nil
            ? .some(nil)
            : value("cancellation_prefix", "what cancellations begin with, or null") {
                $0.isEmpty ? nil : $0
            }
        let shift: Shift?? =
            reader.isNull(nodes["shift_dates_to"]) && nodes["shift_dates_to"] != nil
            ? .some(nil)
            : value("shift_dates_to", "an ISO date, today, or null") { Shift($0) }
        let columns = Self.columns(nodes["columns"], root, &reader)
        let codes = Self.codes(nodes["codes"], root, &reader)
        let countries = Self.countries(nodes["countries"], root, &reader)
        let payments = Self.payments(nodes["payments"], &reader)
        guard let defaults = Defaults(nodes["defaults"], root, &reader), let delimiter, let zone,
            let dateFormat, let separator, let currency, let decimals, let prefix, let shift
        else { return nil }
        self.init(
            delimiter: delimiter, zone: zone, dateFormat: dateFormat,
            decimalSeparator: separator, currency: currency, currencyDecimals: decimals,
            columns: columns, codes: codes, countries: countries, payments: payments,
            cancellationPrefix: prefix, defaults: defaults, shiftDatesTo: shift)
    }
}

extension ImportMapping.Shift {
    init?(_ text: String) {
        if text == "today" {
            self = .today
        } else if let day = CivilDay(iso: text) {
            self = .day(day)
        } else {
            return nil
        }
    }
}

extension String {
    /// Whether it is a code of so many capital letters.
    func isCode(_ length: Int) -> Bool {
        utf8.count == length && utf8.allSatisfy { (65...90).contains($0) }
    }

    func integer(in range: ClosedRange<Int>) -> Int? {
        Int(self).flatMap { range.contains($0) ? $0 : nil }
    }
}
