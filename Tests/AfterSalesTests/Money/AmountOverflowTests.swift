import AfterSales
import Testing

@Suite struct AmountOverflowTests {
    @Test func `a sum that does not fit is an error, never a wrap`() throws {
        #expect(throws: AmountOverflow()) { try checkedSum([Minor.max, 1]) }
        #expect(try checkedSum([Minor.max - 1, 1]) == Minor.max)
        #expect(try checkedSum([]) == 0)
    }
}
