import AfterSales
import Desk
import Testing

/// Invoices and credit notes go out with the mail that tells of the money.
@Suite struct PaperTests {
    @Test func `the invoice for a return fee comes with its receipt`() async throws {
        let shop = try await Shop()
        try await shop.open(Shop.returning("mouse"))
        try await shop.act { try $0.payFee("R-000001") }
        let mail = try #require(try await shop.mail("fee_receipt"))
        #expect(mail.source.contains("FR-2026-000001.pdf"))
        #expect(!mail.source.contains("AV-2026"))
    }

    @Test func `the credit note comes with the news that the money is back`() async throws {
        let shop = try await Shop()
        try await shop.open(Shop.returning("mouse"))
        for step in [
            { try $0.payFee("R-000001") }, { try $0.authorize("R-000001") },
            { try $0.receive("R-000001", .init()) },
            {
                try $0.inspect(
                    "R-000001", [.init(line: "mouse", quantity: 1, condition: .asSold)])
            },
        ] as [@Sendable (inout CaseWork) throws -> Void] {
            try await shop.act(step)
        }
        #expect(try await shop.mail("inspection_accepted")?.source.contains(".pdf") == false)
        _ = try await shop.desk.onCase("R-000001", by: Actor(.provider), at: Shop.now) {
            _ = try $0.providerAnswered("R-000001", .succeeded)
        }
        let mail = try #require(try await shop.mail("refund_confirmed"))
        #expect(mail.source.contains("AV-2026-000001.pdf"))
        #expect(!mail.source.contains("FR-2026"))
    }
}
