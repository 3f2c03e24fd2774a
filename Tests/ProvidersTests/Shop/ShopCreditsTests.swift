import AfterSales
import Desk
import Foundation
import ProviderFixtures
import Providers
import Testing

/// The two calls that a shop's own system answers, as the guide writes them down.
@Suite struct ShopCreditsTests {
    private static let given = """
        {"id": "v-9", "key": "store-R-1-1", "amount": 1000, "state": "given"}
        """

    private func credit() -> Credit {
        Credit(
            key: "store-R-1-1", refund: "R-1/1", kind: .storeCredit, amount: 1000,
            currency: "EUR", order: "FR 1&1", caseNumber: "R-1", reference: nil,
            customer: Customer(email: "lea@example.com", name: "Léa “M”"))
    }

    private func credits(_ wire: CannedWire) -> ShopCredits {
        ShopCredits(wire: wire, token: Hidden("secret"))
    }

    @Test func `a credit is given under its key, with whom it is for`() async throws {
        let wire = CannedWire(201, Self.given)
        #expect(await credits(wire).give(credit()) == .succeeded(id: "v-9"))
        let request = try #require(wire.requests.first)
        #expect(request.method == .post)
        #expect(request.path == "/credits")
        #expect(request.headers["authorization"] == "Bearer secret")
        #expect(request.headers["idempotency-key"] == "store-R-1-1")
        let body = try #require(
            try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any])
        #expect(body["kind"] as? String == "store_credit")
        #expect(body["amount"] as? Int == 1000)
        #expect(body["currency"] as? String == "EUR")
        #expect(body["order"] as? String == "FR 1&1")
        #expect(body["gift_card"] == nil)
        let customer = try #require(body["customer"] as? [String: String])
        #expect(customer == ["email": "lea@example.com", "name": "Léa “M”", "locale": "fr"])
    }

    @Test(arguments: [
        (200, given, ProviderReply.succeeded(id: "v-9")),
        (202, given.replacing("given", with: "pending"), .pending(id: "v-9")),
        (
            200, given.replacing("\"given\"", with: "\"failed\", \"problem\": \"full\""),
            .failed(id: "v-9", problem: "full")
        ),
        (422, "{\"problem\": \"no account\"}", .refused(problem: "no account")),
        (401, "", .notSent(problem: "HTTP 401")), (404, "", .refused(problem: "HTTP 404")),
        (500, "", .silent(problem: "HTTP 500")),
        (200, "<html>", .silent(problem: "an answer that does not show the credit")),
        (
            200, given.replacing("1000", with: "10"),
            .silent(problem: "an answer that does not show the credit")
        ),
        (
            200, given.replacing("store-R-1-1", with: "store-R-1-2"),
            .silent(problem: "an answer that does not show the credit")
        ),
        (
            200, given.replacing("given", with: "soon"),
            .silent(problem: "an answer that does not show the credit")
        ),
    ])
    func `an answer means one thing`(status: Int, body: String, reply: ProviderReply) async {
        #expect(await credits(CannedWire(status, body)).give(credit()) == reply)
    }

    @Test func `what never left and what was lost are told apart`() async {
        #expect(
            await credits(CannedWire(.failure(.notSent("refused")))).give(credit())
                == .notSent(problem: "refused"))
        #expect(
            await credits(CannedWire(.failure(.silent("timeout")))).give(credit())
                == .silent(problem: "timeout"))
    }

    @Test func `all credits of an order are read, by its number`() async throws {
        let wire = CannedWire(200, "{\"credits\": [\(Self.given)]}")
        let now = Instant(secondsSinceEpoch: 0)
        let read = try await credits(wire).credits(for: "FR 1&1", at: now)
        #expect(wire.requests.map(\.path) == ["/credits?order=FR%201%261"])
        #expect(
            read == [
                PaymentReading.Refund(
                    id: "v-9", key: "store-R-1-1", amount: 1000, state: .succeeded)
            ])
    }

    @Test(arguments: [(404, "{}"), (200, "{}"), (500, ""), (200, "[]")])
    func `a reading that says nothing is silence, never an empty list`(
        status: Int, body: String
    ) async {
        await #expect(throws: ProviderSilence("HTTP \(status)")) {
            _ = try await credits(CannedWire(status, body)).credits(
                for: "FR-1", at: Instant(secondsSinceEpoch: 0))
        }
    }
}
