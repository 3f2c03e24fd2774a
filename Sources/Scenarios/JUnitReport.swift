/// Results in the XML that build servers read.
package struct JUnitReport: Sendable {
    package struct Case: Sendable {
        package var name: String
        package var problems: [String]
        package var duration: Duration

        package init(name: String, problems: [String], duration: Duration) {
            self.name = name
            self.problems = problems
            self.duration = duration
        }
    }

    private let name: String
    private let cases: [Case]

    package init(name: String, cases: [Case]) {
        self.name = name
        self.cases = cases
    }

    package var xml: String {
        let failures = cases.filter { !$0.problems.isEmpty }.count
        let rows = cases.map { found in
            let failure =
                found.problems.isEmpty
                ? "" : "<failure message=\"differs\">\(escaped(found.problems))</failure>"
            let seconds = Self.seconds(found.duration)
            return "  <testcase classname=\"\(escaped([name]))\" name=\"\(escaped([found.name]))\""
                + " time=\"\(seconds)\">\(failure)</testcase>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="\(escaped([name]))" tests="\(cases.count)" failures="\(failures)">
            \(rows.joined(separator: "\n"))
            </testsuite>

            """
    }

    private static func seconds(_ duration: Duration) -> String {
        let milliseconds =
            duration.components.seconds * 1000
            + duration.components.attoseconds / 1_000_000_000_000_000
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000)."
            + String(repeating: "0", count: 3 - fraction.count) + fraction
    }

    private func escaped(_ texts: [String]) -> String {
        var result = ""
        for character in texts.joined(separator: "\n").unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(character)
            case _ where character.value < 0x20: result += "\u{FFFD}"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}
