import AfterSales
import Testing

@Suite struct LabelNumberTests {
    @Test func `a label's number leads back to its case`() {
        #expect(LabelNumber(case: "R-000015").text == "8R0000000015")
        #expect(LabelNumber.caseNumber(scanned: "8R0000000015") == "R-000015")
        #expect(LabelNumber.caseNumber(scanned: "8r1234567890") == "R-1234567890")
    }

    @Test(arguments: ["", "8R", "8R000000001", "8R00000000155", "8R00000000a5", "R-000015"])
    func `what is no label of ours leads nowhere`(_ text: String) {
        #expect(LabelNumber.caseNumber(scanned: text) == nil)
    }
}
