import AfterSales
import Testing

@Test func `an overflow is a value that can be compared`() {
    #expect(AmountOverflow() == AmountOverflow())
}
