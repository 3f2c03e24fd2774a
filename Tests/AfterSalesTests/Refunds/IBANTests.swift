import AfterSales
import Testing

@Suite struct IBANTests {
    @Test(arguments: [
        ("FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"),
        ("fr7630006000011234567890189", "FR7630006000011234567890189"),
        ("DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("BE68-5390-0754-7034", "BE68539007547034"),
        ("MT84 MALT 0110 0001 2345 MTLC AST0 01S", "MT84MALT011000012345MTLCAST001S"),
        ("NO93 8601 1117 947", "NO9386011117947"),
    ])
    func `numbers of the registry are taken, however they are typed`(
        typed: String, text: String
    ) throws {
        #expect(try IBAN(typed).text == text)
    }

    @Test(arguments: [
        ("", IBAN.Problem.empty), ("   ", .empty), ("0612345678", .notAnIBAN),
        ("FR76 3000*", .notAnIBAN), ("F", .notAnIBAN), ("Ünicode", .notAnIBAN),
        ("US64SVBKUS6S3300958879", .outsideSEPA(country: "US")),
        ("FR76 3000 6000 0112 3456 7890 18", .length(found: 26, expected: 27)),
        ("FR76 3000 6000 0112 3456 7890 188", .checkDigits),
        // Two digits that changed places.
        ("FR76 3000 6000 0112 3456 7809 189", .checkDigits),
    ])
    func `others are told apart by what is wrong`(typed: String, problem: IBAN.Problem) {
        #expect(throws: problem) { try IBAN(typed) }
    }

    @Test func `every single wrong digit is found`() throws {
        let right = Array("FR7630006000011234567890189")
        for place in 2..<right.count {
            for digit in "0123456789" where digit != right[place] {
                var wrong = right
                wrong[place] = digit
                #expect(throws: IBAN.Problem.checkDigits) { try IBAN(String(wrong)) }
            }
        }
    }

    @Test func `it is shown with just enough to know it again`() throws {
        let iban = try IBAN("FR7630006000011234567890189")
        #expect(iban.masked == "FR76 … 0189")
    }
}
