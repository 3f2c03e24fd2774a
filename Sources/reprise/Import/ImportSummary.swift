import Connectors

/// An import in a dozen lines, for reading.
struct ImportSummary {
    let report: ImportReport
    let file: String

    var text: String {
        var lines = [
            "\(file): \(count(report.orders, "order")), \(count(report.cases, "settled case"))",
            "\(report.used) lines used + \(report.reported.count) reported = \(report.read) read",
        ]
        if !report.reported.isEmpty {
            lines += ["", "Reported:"] + report.reasons.map(row)
        }
        if !report.remarks.isEmpty {
            lines += ["", "Used, with a remark:"] + report.remarkCounts.map(row)
        }
        return lines.joined(separator: "\n")
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private func row(_ reason: (code: String, lines: Int)) -> String {
        let number = String(reason.lines)
        let padding = String(repeating: " ", count: max(0, 7 - number.count))
        return padding + number + "  " + reason.code.replacing("_", with: " ")
    }
}
