import AfterSales
import Desk
import Storage
import StorageContract
import Testing

/// What mails say of a case: its own goods, numbers and dates.
@Suite struct MailFactsTests {
    /// Paid and not yet packed.
    static func waitingOrder() throws -> Order {
        var order = try StorageContract.order("FR-1002")
        order.status = .awaitingPreparation
        order.shipments = []
        return order
    }

    static func unpaidOrder() throws -> Order {
        let order = try waitingOrder()
        return try Order(
            number: order.number, placedAt: order.placedAt, currency: "EUR",
            customer: order.customer, shipTo: order.shipTo, lines: order.lines,
            shipping: order.shipping, payments: order.payments, status: .awaitingPayment)
    }

    static func changing(_ changes: CaseRequest.Changes) -> CaseRequest {
        var request = CaseRequest(kind: .modification, channel: .form)
        request.changes = changes
        return request
    }

    @Test func `a changed address alone is told too`() async throws {
        let shop = try await Shop(with: Self.waitingOrder())
        var address = try Self.waitingOrder().shipTo
        address.line1 = "3 place Bellecour"
        try await shop.open(Self.changing(.init(shipTo: address)), on: "FR-1002")
        try await shop.act { work in try work.authorize("R-000001") }
        let received = try #require(await shop.mail("case_received"))
        #expect(received.words.contains("- 1 × Wireless mouse"))
        let confirmed = try #require(await shop.mail("modification_confirmed"))
        #expect(confirmed.words.contains("- 1 × Wireless mouse"))
        #expect(confirmed.words.contains("- 1 × Desk mat"))
    }

    @Test func `a changed order is told as it stands, without what was taken off`() async throws {
        let shop = try await Shop(with: Self.unpaidOrder())
        let changes = CaseRequest.Changes(lines: [.init(line: "mouse", quantity: 0)])
        try await shop.open(Self.changing(changes), on: "FR-1002")
        try await shop.act { work in try work.authorize("R-000001") }
        let mail = try #require(await shop.mail("modification_confirmed"))
        #expect(mail.words.contains("- 1 × Desk mat"))
        #expect(!mail.words.contains("Wireless mouse"))
    }

    @Test func `a label's mail has the label's number, not that of the delivery`() async throws {
        let shop = try await Shop()
        try await shop.open(Shop.returning("mouse"))
        try await shop.act { work in try work.payFee("R-000001") }
        try await shop.act { work in try work.authorize("R-000001") }
        let mail = try #require(await shop.mail("return_authorized"))
        #expect(mail.words.contains("Numéro de suivi\u{A0}: 8R0000000001"))
        #expect(mail.words.contains("(Colissimo)"))
    }

    @Test func `a cancellation says when the money leaves`() async throws {
        let shop = try await Shop(with: Self.waitingOrder())
        try await shop.open(CaseRequest(kind: .cancellation, channel: .form), on: "FR-1002")
        let mail = try #require(await shop.mail("cancellation_confirmed"))
        #expect(
            mail.words.contains(
                "Ton remboursement part au plus tard le mardi 24\u{A0}mars 2026, 9\u{A0}h\u{A0}00"))
    }

    @Test func `an inspection that is passed says when the refund is effective`() async throws {
        let shop = try await Shop()
        try await shop.open(Shop.returning("mouse"))
        try await shop.act { work in try work.payFee("R-000001") }
        try await shop.act { work in
            try work.authorize("R-000001")
            try work.receive("R-000001", .init())
            try work.inspect("R-000001", [.init(line: "mouse", quantity: 1, condition: .asSold)])
        }
        let mail = try #require(await shop.mail("inspection_accepted"))
        #expect(
            mail.words.contains(
                "est effectif au plus tard le lundi 23\u{A0}mars 2026, 9\u{A0}h\u{A0}00"))
    }

    @Test func `an exchange's mail lists the new product, not what came back`() async throws {
        let shop = try await Shop()
        try await shop.desk.database.write { transaction in
            try Catalogue(transaction).save(
                Product(sku: "MS-2", title: "White mouse", unitPrice: 5990, weightGrams: 180))
        }
        var request = Shop.returning("mouse")
        request.resolution = .exchange
        request.exchangeFor = .init(sku: "MS-2", quantity: 1)
        try await shop.open(request)
        try await shop.act { work in try work.payFee("R-000001") }
        try await shop.act { work in
            try work.authorize("R-000001")
            try work.receive("R-000001", .init())
            try work.inspect("R-000001", [.init(line: "mouse", quantity: 1, condition: .asSold)])
        }
        let mail = try #require(await shop.mail("replacement_confirmed"))
        #expect(mail.words.contains("La commande FR-1001-R1 est créée"))
        #expect(mail.words.contains("1 × White mouse"))
        #expect(!mail.words.contains("Wireless mouse"))
    }
}
