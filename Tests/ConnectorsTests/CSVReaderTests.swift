import Connectors
import Testing

private func lines(_ text: String) -> [(Int, [String]?)] {
    CSVReader(Array(text.utf8)).map { ($0.line, try? $0.fields.get()) }
}

private func problem(_ bytes: [UInt8]) -> CSVRecord.Problem? {
    for record in CSVReader(bytes) {
        if case .failure(let problem) = record.fields { return problem }
    }
    return nil
}

@Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b", [["a", "b"]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
    ("\"a\nb\",c\n", [["a\nb", "c"]]),
    (",,\n", [["", "", ""]]),
    ("12\" ruler,x\n", [["12\" ruler", "x"]]),
    ("é,日本\n", [["é", "日本"]]),
    ("a,b\r", [["a", "b"]]),
])
func `fields are read as RFC 4180 writes them`(text: String, expected: [[String]]) {
    #expect(lines(text).map { $0.1 ?? [] } == expected)
}

@Test func `a record with line breaks in it keeps the line it begins on`() {
    #expect(lines("a,b\n\"1\n2\n3\",x\ny,z\n").map(\.0) == [1, 2, 5])
}

@Test func `an unclosed quote costs one line`() {
    let read = lines("a,b\n\"c,d\ne,f\n")
    #expect(read.map(\.0) == [1, 2, 3])
    #expect(read.map(\.1) == [["a", "b"], nil, ["e", "f"]])
}

@Test(arguments: [
    (Array("\"a\n".utf8), CSVRecord.Problem.unclosedQuote),
    (Array("\"a\"b,c\n".utf8), .textAfterQuote),
    ([0x61, 0xFF, 0x2C, 0x62], .notUTF8),
    (Array("a,b\n\nc,d\n".utf8), .empty),
])
func `what is no record says why`(bytes: [UInt8], expected: CSVRecord.Problem) {
    #expect(problem(bytes) == expected)
}

@Test func `a line that is not UTF-8 does not stop the next`() {
    let bytes: [UInt8] = Array("a,b\n".utf8) + [0xC3, 0x28, 0x0A] + Array("c,d\n".utf8)
    #expect(
        CSVReader(bytes).map { (try? $0.fields.get()) ?? [] } == [["a", "b"], [], ["c", "d"]])
}

@Test func `many stray quotes do not take forever`() {
    let bytes = Array(String(repeating: "\"x\"y,\"\n", count: 2_000).utf8)
    #expect(CSVReader(bytes).map(\.line).count == 2_000)
}
