import AfterSales
import Desk
import Testing

@testable import Web

/// More orders and cases for the back office's tests.
extension Shop {
    /// A return of a mouse by the portal, its fee paid: nothing to be looked at.
    @discardableResult
    func openPlainReturn(_ order: String = "FR-6006") async throws -> String {
        try await site.desk.place(
            try Samples.delivered(order, lines: [Samples.mouse]), by: Actor(.system),
            at: clock.now)
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "mouse", quantity: 1)]
        let asked = request
        let performed = try await site.desk.open(
            asked, on: order, by: Actor(.customer), at: clock.now)
        let number = try #require(performed.caseNumber)
        try await act(number) { try $0.payFee(number) }
        return number
    }

    /// FR-9009: a mouse that came an hour ago.
    func placeDeliveredToday() async throws {
        var order = try Samples.delivered("FR-9009", lines: [Samples.mouse])
        order.shipments[0].deliveredAt = clock.now.adding(hours: -1)
        try await site.desk.place(order, by: Actor(.system), at: clock.now)
    }
}
