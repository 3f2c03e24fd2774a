import AfterSales
import Testing

@Suite struct GTINTests {
    @Test(arguments: [
        ("4006381333931", "4006381333931"), ("96385074", "96385074"),
        ("036000291452", "036000291452"), ("10012345678902", "10012345678902"),
        (" 400 6381-333931 ", "4006381333931"),
    ])
    func `a bar code's number is read as people copy it`(text: String, digits: String) throws {
        #expect(try GTIN(text).digits == digits)
    }

    @Test(arguments: [
        ("4006381333932", GTIN.Problem.wrongCheckDigit(expected: 1, found: 2)),
        ("4006381333930", .wrongCheckDigit(expected: 1, found: 0)),
        ("4060381333931", .wrongCheckDigit(expected: 3, found: 1)),
        ("123", .wrongLength(3)), ("40063813339312", .wrongCheckDigit(expected: 4, found: 2)),
        ("400638133393X", .notDigits), ("", .notDigits), ("٤٠٠٦٣٨١٣٣٣٩٣١", .notDigits),
    ])
    func `a number that was copied wrong says why`(text: String, problem: GTIN.Problem) {
        #expect(throws: problem) { try GTIN(text) }
    }
}
