import AfterSales
import StorageContract
import Testing

/// Names and titles that try to be headers or lines of their own, on their way out.
@Suite struct AddressedTests {
    static let payload = "Léa\r\nBcc: x@evil.example\r\n\r\n<script>alert(1)</script>\u{202E}"

    static func order() throws -> Order {
        let plain = try StorageContract.order()
        var lines = plain.lines
        lines[0].title = payload
        return try Order(
            number: "FR-1003", placedAt: plain.placedAt, currency: "EUR",
            customer: Customer(email: "lea@example.com", name: payload), shipTo: plain.shipTo,
            lines: lines, shipping: plain.shipping, payments: plain.payments,
            status: .delivered, shipments: plain.shipments)
    }

    @Test func `a name or a title adds no header, and holds no mail up`() async throws {
        let shop = try await Shop(with: Self.order())
        try await shop.open(Shop.returning("mouse"), on: "FR-1003")
        try await shop.act { work in try work.payFee("R-000001") }
        try await shop.act { work in try work.authorize("R-000001") }
        let mails = try await shop.mails()
        #expect(
            mails.map(\.template).sorted() == [
                "case_received", "fee_receipt", "return_authorized",
            ])
        for mail in mails {
            #expect(
                Set(mail.headers).isSubset(of: [
                    "From", "To", "Subject", "Date", "Message-ID", "MIME-Version",
                    "Content-Type", "Content-Language", "Auto-Submitted",
                ]), "\(mail.headers)")
            #expect(!mail.source.contains("\r\nBcc"))
            #expect(!mail.words.contains("<p><script>"))
            #expect(!mail.words.contains("\u{202E}"))
        }
    }
}
