import AfterSales
import Desk
import Testing

@testable import Web

/// Whoever tries many doors from one place waits longer and longer, and nobody else does.
@Suite struct LimitTests {
    /// Seconds until the next try is taken; 0: this one was.
    private func wait(
        _ shop: Shop, _ attempt: () async throws -> Void
    ) async throws -> Int64 {
        let now = shop.clock.now
        do {
            try await attempt()
            return 0
        } catch let tooMany as TooManyTries {
            return tooMany.next.secondsSinceEpoch - now.secondsSinceEpoch
        } catch is CustomerSignIn.Problem {
            return 0
        } catch is StaffLogIn.Refused {
            return 0
        }
    }

    /// The waits that a stranger meets who tries again as soon as it is allowed.
    private func waits(
        _ count: Int, in shop: Shop, _ attempt: () async throws -> Void
    ) async throws -> [Int64] {
        var waits: [Int64] = []
        for _ in 0..<count {
            let seconds = try await wait(shop, attempt)
            waits.append(seconds)
            shop.clock.pass(seconds)
            if seconds > 0 { #expect(try await wait(shop, attempt) == 0) }
        }
        return waits
    }

    @Test func `a network's look-ups wait longer and longer, whatever they name`() async throws {
        let shop = try await Shop()
        var tried = 0
        let lookUp = { (network: String) in
            tried += 1
            _ = try await shop.site.signIn.ask(
                order: "A-\(tried)", email: "\(tried)@example.com", network: network,
                at: shop.clock.now)
        }
        let free = try await waits(30, in: shop) { try await lookUp("192.0.2.1") }
        #expect(free == Array(repeating: 0, count: 30))
        let slowed = try await waits(8, in: shop) { try await lookUp("192.0.2.1") }
        #expect(slowed == [10, 20, 40, 80, 160, 320, 640, 1280])
        #expect(try await wait(shop) { try await lookUp("192.0.2.1") } == 2560)
        #expect(try await wait(shop) { try await lookUp("198.51.100.1") } == 0)
    }

    @Test func `an order's look-ups wait, from whatever networks and addresses`() async throws {
        let shop = try await Shop()
        var tried = 0
        let lookUp = { (order: String, email: String?) in
            tried += 1
            _ = try await shop.site.signIn.ask(
                order: order, email: email ?? "\(tried)@example.com",
                network: "192.0.2.\(tried)", at: shop.clock.now)
        }
        _ = try await waits(5, in: shop) { try await lookUp("FR-1001", nil) }
        let byOrder = try await waits(4, in: shop) { try await lookUp("FR-1001", nil) }
        #expect(byOrder == [30, 60, 120, 240])
        #expect(try await wait(shop) { try await lookUp("FR-1002", nil) } == 0)
        _ = try await waits(5, in: shop) { try await lookUp("B-\(tried)", "lea@example.com") }
        let byAddress = try await waits(3, in: shop) {
            try await lookUp("B-\(tried)", "lea@example.com")
        }
        #expect(byAddress == [30, 60, 120])
    }

    @Test func `a network's codes wait longer and longer, whatever page they are for`() async throws
    {
        let shop = try await Shop()
        var tried = 0
        let enter = {
            tried += 1
            _ = try await shop.site.signIn.enter(
                code: "AAAAAAAA", lookup: "\(tried)", network: "192.0.2.1", device: "",
                at: shop.clock.now)
        }
        let free = try await waits(30, in: shop, enter)
        #expect(free == Array(repeating: 0, count: 30))
        #expect(try await waits(4, in: shop, enter) == [10, 20, 40, 80])
    }

    @Test func `a login waits from whatever networks, and is locked longer and longer`()
        async throws
    {
        let shop = try await StaffTests.shop()
        var tried = 0
        let logIn = { (password: String) in
            tried += 1
            _ = try await shop.site.logIn.logIn(
                .init(
                    "ana", password: password, digits: StaffTests.digits(shop),
                    network: "192.0.2.\(tried)", device: ""), at: shop.clock.now)
        }
        let slowed = try await waits(11, in: shop) { try await logIn("wrong") }
        #expect(slowed == [0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160])
        // The tenth wrong one locked it for a quarter of an hour, the eleventh for half an hour.
        shop.clock.pass(1799)
        await #expect(throws: StaffLogIn.Refused.self) { try await logIn(StaffTests.password) }
        shop.clock.pass(3600)
        await #expect(throws: Never.self) { try await logIn(StaffTests.password) }
    }
}
