import Foundation
import Testing

/// What people read is said in French and in English, in one place, and all of it is used.
///
/// That a sentence has both languages is the compiler's to see: `pick` takes two.
@Suite struct WordsTests {
    private static let wordings = TidyTests.sources.filter {
        $0.path.hasSuffix("Words.swift") || $0.path.contains("Words+")
    }

    @Test func `there are words to look at`() { #expect(Self.wordings.count > 15) }

    @Test func `every sentence is used`() {
        var counts: [Substring: Int] = [:]
        for line in TidyTests.sources.flatMap(\.lines) {
            for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
                counts[word, default: 0] += 1
            }
        }
        var unused: [String] = []
        for source in Self.wordings {
            for line in source.lines {
                guard let match = line.firstMatch(of: #/^    (?:package )?(?:var|func) (\w+)/#),
                    counts[match.1, default: 0] < 2
                else { continue }
                unused.append("\(source.path): \(match.1)")
            }
        }
        #expect(unused.isEmpty)
    }

    /// A literal that stands in a view as what people read.
    @Test func `no view has a sentence of its own`() {
        var found: [String] = []
        for source in TidyTests.sources
        where source.target == "Web" && source.lines.contains(where: Self.makesAView) {
            var pickedUntil = -1
            for (index, line) in source.lines.enumerated() {
                if line.contains("pick(") { pickedUntil = index + 4 }
                guard index > pickedUntil, Self.saysSomething(line) else { continue }
                found.append("\(source.path):\(index + 1)")
            }
        }
        #expect(found.isEmpty, "instead: a `…Words` with both languages")
    }

    private static func makesAView(_ line: String) -> Bool {
        line.contains(#/^(package |private |fileprivate )*struct \w+.*: .*\bView\b/#)
    }

    /// Content begins a line or a closure; what is left of it without interpolations has a word,
    /// and is more than the name of a field.
    static func saysSomething(_ line: String) -> Bool {
        guard let match = line.firstMatch(of: #/(?:^ *(?:\+ )?|[{] )"(.*)"/#) else { return false }
        var text = ""
        var depth = 0
        for character in match.1.replacing("\\(", with: "\u{0}") {
            if character == "\u{0}" || depth > 0 && character == "(" { depth += 1 }
            if depth == 0 { text.append(character) }
            if depth > 0, character == ")" { depth -= 1 }
        }
        return text.contains(#/\p{L}{2}/#) && !text.contains(#/^[a-z0-9_.:-]*$/#)
    }

    @Test(arguments: [
        (#"            h1 { "Retours" }"#, true), (#"                "Ta commande""#, true),
        (#"                + " et \(count) autres""#, true),
        (#"                "\(unit.quantity) × ""#, false),
        (#"        p(.class("note wait")) {"#, false),
        (#"        span { words.done + ", " }"#, false),
        (#"        "\(order.line(line.line)?.title ?? line.line) : ""#, false),
        (#"    static func name(_ index: Int) -> String { "quantity-\(index)" }"#, false),
    ])
    func `a literal that people read is told from one that they do not`(
        line: String, isRead: Bool
    ) {
        #expect(Self.saysSomething(line) == isRead)
    }
}
