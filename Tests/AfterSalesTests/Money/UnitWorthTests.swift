import AfterSales
import AfterSalesFixtures
import Testing

@Suite struct UnitWorthTests {
    @Test func `an order's discount is divided over its lines`() {  // worked example 8
        let order = Sample.order(
            [Sample.line("a", 1999, quantity: 2), Sample.line("b", 3505)], discount: 1000)
        #expect(order.lines.map(\.net) == [3465, 3038])
        #expect(order.lines[0].worth(of: 1, after: 0) == 1732)
        #expect(order.lines[0].worth(of: 1, after: 1) == 1733)
        #expect(order.lines[0].worth(of: 2, after: 0) == 3465)
    }

    @Test func `a line's own discount counts before the order's`() {
        let order = Sample.order(
            [Sample.line("a", 1000, discount: 500), Sample.line("b", 500)], discount: 101)
        #expect(order.lines.map(\.net) == [450, 449])
    }

    @Test func `the units of a line always add up to its net`() {
        var random = Dice(seed: 2)
        for _ in 0..<2_000 {
            let quantity = random.roll(1...9)
            let price = Minor(random.roll(0...5000))
            let most = Int(price) * quantity
            let order = Sample.order(
                [Sample.line("a", price, quantity: quantity)],
                discount: Minor(random.roll(0...most)))
            var given = 0
            var worth: Minor = 0
            while given < quantity {
                let units = random.roll(1...(quantity - given))
                worth += order.lines[0].worth(of: units, after: given)
                given += units
            }
            #expect(worth == order.lines[0].net)
        }
    }
}
