import AfterSales
import AfterSalesFixtures
import Desk
import DeskFixtures
import PolicyFiles
import Storage
import StorageSQLite
import Testing

/// Two of the staff do the same to the same case at the same moment, a thousand times: it is done
/// once.
@Suite struct AtOnceTests {
    private static let rounds = 1000

    /// A shop in which 30.00 and more wait for a second person, with nothing sent by itself.
    private func shop() async throws -> RefundShop<PlayedProvider> {
        var policy = BuiltInPolicy.gamingShop.policy
        policy.refund.fourEyesAbove = 3000
        return try await RefundShop(provider: PlayedProvider(), policy: policy)
    }

    /// The order of a round, delivered.
    private func place(_ round: Int, in shop: RefundShop<PlayedProvider>) async throws -> String {
        let sample = Sample.order()
        let order = try Order(
            number: "AO-\(round)", placedAt: sample.placedAt, currency: "EUR",
            customer: sample.customer, shipTo: sample.shipTo, lines: sample.lines,
            shipping: sample.shipping, payments: sample.payments, status: .delivered,
            shipments: sample.shipments)
        try await shop.desk.place(order, by: Actor(.system), at: order.placedAt)
        return order.number
    }

    /// Both at once; how many were let through.
    private func bothAct(
        on number: String, as role: Role, in shop: RefundShop<PlayedProvider>,
        seeing version: Int64?,
        _ command: @escaping @Sendable (inout CaseWork) throws -> Void
    ) async throws -> Int {
        @Sendable func act(_ name: String) async -> Bool {
            do {
                if let version {
                    _ = try await shop.desk.carryOut(
                        StaffAct(name: "act", seen: version, member: name), onCase: number,
                        by: Actor(role, name: name), at: shop.now, command)
                } else {
                    _ = try await shop.desk.onCase(
                        number, by: Actor(role, name: name), at: shop.now, command)
                }
                return true
            } catch { return false }
        }
        async let one = act("bo")
        async let other = act("cy")
        return await [one, other].count { $0 }
    }

    /// Half the rounds by pages, which say what they saw, and half by commands, which do not.
    private func version(
        _ round: Int, _ order: String, _ shop: RefundShop<PlayedProvider>
    ) async throws -> Int64? {
        guard round.isMultiple(of: 2) else { return nil }
        return try await shop.database.read { try OrderRecords($0).find(order)?.version }
    }

    /// Sends what waits until nothing does, and compares what left with the books.
    private func settle(
        _ shop: RefundShop<PlayedProvider>, paysOut amount: Minor
    ) async throws {
        _ = try await shop.sender.sendAll(concurrency: 8) { shop.now }
        #expect(shop.provider.calls.count == Self.rounds)
        #expect(Set(shop.provider.calls.map(\.key)).count == Self.rounds)
        #expect(shop.provider.paidOut == amount)
        #expect(try await shop.refunded() == amount)
    }

    @Test func `two approve: one refund`() async throws {
        let shop = try await shop()
        for round in 0..<Self.rounds {
            let order = try await place(round, in: shop)
            let number = try await shop.adjust(4000, on: order)
            let done = try await bothAct(
                on: number, as: .finance, in: shop,
                seeing: try await version(round, order, shop)
            ) { try $0.approve(number) }
            #expect(done == 1, "round \(round)")
        }
        try await settle(shop, paysOut: Minor(Self.rounds) * 4000)
    }

    @Test func `two retry: one refund`() async throws {
        let shop = try await shop()
        for round in 0..<Self.rounds {
            let order = try await place(round, in: shop)
            let number = try await shop.adjust(1000, on: order)
            _ = try await shop.desk.onCase(number, by: Actor(.provider), at: shop.now) {
                _ = try $0.providerAnswered(number, .failed)
            }
            let done = try await bothAct(
                on: number, as: .finance, in: shop,
                seeing: try await version(round, order, shop)
            ) { try $0.retry(number) }
            #expect(done == 1, "round \(round)")
        }
        try await settle(shop, paysOut: Minor(Self.rounds) * 1000)
    }

    @Test func `two inspect: one refund`() async throws {
        let shop = try await shop()
        for round in 0..<Self.rounds {
            let order = try await place(round, in: shop)
            var asked = CaseRequest(kind: .return, channel: .portal)
            asked.lines = [.init(line: "mat", quantity: 1)]
            let request = asked
            let opened = try await shop.desk.open(
                request, on: order, by: Actor(.customer), at: shop.now)
            let number = try #require(opened.caseNumber)
            let steps: [(Role, @Sendable (inout CaseWork) throws -> Void)] = [
                (.customer, { try $0.payFee(number) }),
                (.agent, { try $0.authorize(number) }),
                (.carrier, { try $0.scan(number, .accepted) }),
                (.warehouse, { try $0.receive(number, CaseWork.Parcel()) }),
            ]
            for (role, step) in steps {
                _ = try await shop.desk.onCase(number, by: Actor(role), at: shop.now, step)
            }
            let done = try await bothAct(
                on: number, as: .warehouse, in: shop,
                seeing: try await version(round, order, shop)
            ) {
                try $0.inspect(number, [.init(line: "mat", quantity: 1, condition: .asSold)])
            }
            #expect(done == 1, "round \(round)")
        }
        try await settle(shop, paysOut: Minor(Self.rounds) * 2490)
    }
}
