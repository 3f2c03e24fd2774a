import AfterSales
import AfterSalesFixtures
import Foundation
import Testing

/// Our calendar against an independent one in Python (`Tests/Oracles/calendar_oracle.py`), over
/// more than a century. `scripts/test` prepares Python; without it the suite is skipped, in CI it
/// fails.
@Suite struct CalendarOracleTests {
    private let calendar = gamingShop.calendar

    @Test func `every holiday, day's end and deadline is the same in Python`() throws {
        guard let lines = try oracle() else { return }
        var count: [Substring: Int] = [:]
        var wrong: [String] = []
        var holidays: Set<String> = []
        for line in lines {
            let words = line.split(separator: " ")
            count[words[0], default: 0] += 1
            switch words[0] {
            case "holiday": holidays.insert(String(words[1]))
            case "case":
                if answer(words) != words.dropFirst(2).map(String.init) { wrong.append(line) }
            default:
                let clock = words[0] == "end" ? 86_399 : 43_200
                let instant = calendar.zone.instant(day(String(words[1])), second: clock)
                let back = calendar.zone.civil(at: instant)
                if String(instant.secondsSinceEpoch) != words[2] || back.second != clock
                    || back.day.description != words[1]
                {
                    wrong.append(line)
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) differ, the first: \(wrong.first ?? "")")
        #expect(count["end"] == 40_542)
        #expect(count["case"] == 6000)
        let first = day("1990-01-01").number
        let ours = (first..<(first + 40_542)).map(CivilDay.init(number:))
            .filter(calendar.holidays.contains).map(\.description)
        #expect(Set(ours) == holidays)
    }

    private func answer(_ words: [Substring]) -> [String] {
        let start = Instant(secondsSinceEpoch: Int64(words[1]) ?? 0)
        let letter = calendar.dayWithoutHolidays(3, after: start)
        return [
            calendar.endOfWindow(from: start, days: 30),
            calendar.endOfWindow(from: start, days: 14),
            calendar.adding(workingHours: 24, to: start),
            calendar.adding(workingHours: 48, to: start), calendar.zone.endOfDay(letter),
        ].map { String($0.secondsSinceEpoch) }
    }

    /// The oracle's lines; `nil` where it cannot run and need not.
    private func oracle() throws -> [String]? {
        let environment = ProcessInfo.processInfo.environment
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Oracles/calendar_oracle.py").standardized
        process.arguments = [environment["REPRISE_PYTHON"] ?? "python3", script.path()]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let reason = String(
                decoding: errors.fileHandleForReading.readDataToEndOfFile().suffix(300),
                as: UTF8.self)
            FileHandle.standardError.write(Data("SKIPPED: the calendar oracle: \(reason)\n".utf8))
            #expect(environment["CI"] == nil, "the oracle must run in CI: \(reason)")
            return nil
        }
        return text.split(separator: "\n").map(String.init)
    }
}
