import AfterSales
import AfterSalesFixtures
import Desk
import DeskFixtures
import Storage
import StorageSQLite
import Testing

/// What becomes of one refund, whatever its provider does.
@Suite struct RefundSenderTests {
    @Test func `a refund leaves once, under a key of this store`() async throws {
        let shop = try await RefundShop()
        try await shop.adjust(1000)
        try await shop.send()
        try await shop.send()
        #expect(shop.provider.calls.map(\.amount) == [1000])
        #expect(shop.provider.calls[0].key.hasSuffix("-R-000001-1"))
        #expect(shop.provider.calls[0].key.count == 16 + 1 + 10)
        #expect(try await shop.states == [.succeeded])
        #expect(try await shop.refunded() == 1000)
    }

    @Test func `paid, and the answer lost: it is read up and not sent again`() async throws {
        let shop = try await RefundShop()
        shop.provider.play(.payAndBeSilent)
        try await shop.adjust(1000)
        try await shop.send()
        #expect(try await shop.states == [.unknown])
        #expect(try await shop.refunded() == 0)
        shop.pass(59)
        try await shop.send()
        #expect(shop.provider.reads == 0, "it is left alone for a minute")
        shop.pass(1)
        try await shop.send()
        #expect(try await shop.states == [.succeeded])
        #expect(shop.provider.calls.count == 1)
        #expect(shop.provider.paidOut == 1000)
        #expect(try await shop.refunded() == 1000)
    }

    @Test func `lost on the way: it is read up, and sent again under the same key`() async throws {
        let shop = try await RefundShop()
        shop.provider.play(.loseAndBeSilent)
        try await shop.adjust(1000)
        try await shop.send()
        #expect(try await shop.states == [.unknown])
        shop.pass(60)
        try await shop.send()
        #expect(shop.provider.reads == 1)
        #expect(Set(shop.provider.calls.map(\.key)).count == 1)
        #expect(shop.provider.calls.count == 2)
        #expect(shop.provider.paidOut == 1000)
        #expect(try await shop.refunded() == 1000)
    }

    @Test func `in doubt and unreadable: it stays unknown, and nothing is sent`() async throws {
        let shop = try await RefundShop()
        shop.provider.play(.payAndBeSilent)
        try await shop.adjust(1000)
        try await shop.send()
        shop.provider.beSilent(true)
        for _ in 0..<20 {
            shop.pass(86_400)
            try await shop.send()
        }
        #expect(try await shop.states == [.unknown])
        #expect(shop.provider.calls.count == 1)
        shop.provider.beSilent(false)
        shop.pass(86_400)
        try await shop.send()
        #expect(try await shop.states == [.succeeded])
        #expect(shop.provider.paidOut == 1000)
    }

    @Test func `lost on the way, and disputed meanwhile: it is not sent again`() async throws {
        let shop = try await RefundShop()
        shop.provider.play(.loseAndBeSilent)
        try await shop.adjust(1000)
        try await shop.send()
        shop.provider.dispute(.open)
        for _ in 0..<5 {
            shop.pass(86_400)
            try await shop.send()
        }
        #expect(shop.provider.calls.count == 1)
        #expect(try await shop.states == [.requested], "it is known that it did not leave")
        shop.provider.dispute(.won)
        shop.pass(86_400)
        try await shop.send()
        #expect(try await shop.states == [.succeeded])
        #expect(shop.provider.paidOut == 1000)
    }

    @Test func `what never left is no doubt: it goes out when there is a way`() async throws {
        let shop = try await RefundShop()
        shop.provider.play(.beUnreachable, .beUnreachable)
        try await shop.adjust(1000)
        for _ in 0..<3 {
            try await shop.send()
            shop.pass(600)
        }
        #expect(shop.provider.reads == 0)
        #expect(shop.provider.calls.count == 1)
        #expect(try await shop.states == [.succeeded])
        let kinds = try await shop.database.read { try Journal($0).entries(of: "FR-1001") }
            .map(\.event.name)
        #expect(!kinds.contains("unknown"))
    }

    @Test func `taken in and decided later: it is asked for each hour until it is`() async throws {
        let shop = try await RefundShop()
        shop.provider.play(.takeInAndDecideLater)
        try await shop.adjust(1000)
        try await shop.send()
        #expect(try await shop.states == [.requested])
        shop.pass(3600)
        try await shop.send()
        #expect(try await shop.states == [.requested])
        shop.provider.decide("re_1", .succeeded)
        shop.pass(7200)
        try await shop.send()
        #expect(try await shop.states == [.succeeded])
        #expect(shop.provider.calls.count == 1)
    }

    @Test func `refused: it waits for finance, with the provider's words`() async throws {
        let shop = try await RefundShop()
        shop.provider.play(.refuse("charge_disputed"))
        let number = try await shop.adjust(1000)
        try await shop.send()
        #expect(try await shop.states == [.failed])
        let sending = try await shop.database.read {
            try RefundSendings($0).find("\(number)/1")
        }
        #expect(sending?.problem == "charge_disputed")
        _ = try await shop.desk.onCase(number, by: Actor(.finance), at: shop.now) {
            try $0.retry(number)
        }
        try await shop.send()
        #expect(try await shop.states == [.failed, .succeeded])
        #expect(Set(shop.provider.calls.map(\.key)).count == 2, "a new refund has a new key")
        #expect(try await shop.refunded() == 1000)
    }

    @Test func `a bank returns the money weeks later: the daily look finds it`() async throws {
        let shop = try await RefundShop()
        let number = try await shop.adjust(1000)
        try await shop.send()
        #expect(try await shop.record.case(number)?.state == .settled)
        shop.provider.decide("re_1", .failed)
        shop.pass(86_400 * 3)
        try await shop.read()
        #expect(try await shop.states == [.failed])
        #expect(try await shop.record.case(number)?.state == .accepted)
        #expect(try await shop.record.case(number)?.flags == [.refundBounced])
        #expect(try await shop.refunded() == 0)
    }

    @Test func `a quiet payment is read seven times in three months, then left`() async throws {
        let shop = try await RefundShop()
        try await shop.adjust(1000)
        try await shop.send()
        for _ in 0..<200 {
            try await shop.read()
            shop.pass(86_400)
        }
        #expect(shop.provider.reads == 7)
    }

    @Test func `one in flight a payment: the second waits for the first's doubt`() async throws {
        let shop = try await RefundShop()
        shop.provider.play(.payAndBeSilent)
        try await shop.adjust(1000)
        try await shop.adjust(500)
        try await shop.send()
        #expect(try await shop.states == [.unknown, .requested])
        shop.pass(30)
        try await shop.send()
        #expect(shop.provider.calls.count == 1)
        shop.pass(30)
        try await shop.send()
        shop.pass(2)
        try await shop.send()
        #expect(try await shop.states == [.succeeded, .succeeded])
        #expect(shop.provider.paidOut == 1500)
    }

    @Test func `a call of a process that died may still arrive: it is waited for`() async throws {
        let shop = try await RefundShop(provider: PlayedProvider(settleSeconds: 60))
        try await shop.adjust(1000)
        // The process dies between the mark and the answer.
        let item = try await shop.database.read {
            try Outbox($0).next(1, at: shop.now, part: .refunds)[0]
        }
        try await shop.database.write { transaction in
            try Outbox(transaction).markSending(
                item.id, at: shop.now, lease: shop.now.adding(seconds: 300))
            try RefundSendings(transaction).markSent("R-000001/1", at: shop.now)
            try Outbox(transaction).releaseLeases()
        }
        shop.pass(10)
        try await shop.send()
        #expect(shop.provider.reads == 0 && shop.provider.calls.isEmpty)
        shop.pass(50)
        try await shop.send()
        #expect(shop.provider.reads == 1)
        #expect(shop.provider.calls.count == 1)
    }

    @Test func `what somebody is sending is not given to another`() async throws {
        let shop = try await RefundShop()
        try await shop.adjust(1000)
        let item = try await shop.database.read {
            try Outbox($0).next(1, at: shop.now, part: .refunds)[0]
        }
        let taken = try await shop.database.write { transaction in
            let lease = shop.now.adding(seconds: 300)
            let outbox = Outbox(transaction)
            return [
                try outbox.markSending(item.id, at: shop.now, lease: lease),
                try outbox.markSending(item.id, at: shop.now, lease: lease),
            ]
        }
        #expect(taken == [true, false])
        try await shop.send()
        #expect(shop.provider.calls.isEmpty)
    }
}

/// A backup that is put back does not know what left since.
@Suite struct RestoredStoreTests {
    @Test func `what waits in a backup is read up before it is sent`() async throws {
        let shop = try await RefundShop()
        try await shop.adjust(1000)
        // The refund left after the backup was made.
        let key = try await shop.database.read {
            try RefundSendings($0).find("R-000001/1")?.key ?? ""
        }
        shop.provider.hold(
            PaymentReading.Refund(id: "re_1", key: key, amount: 1000, state: .succeeded))
        try await shop.database.write {
            try Installation($0).renew(id: "fedcba9876543210", at: shop.now)
        }
        try await shop.send()
        #expect(shop.provider.calls.isEmpty)
        #expect(try await shop.states == [.succeeded])
        #expect(try await shop.refunded() == 1000)
    }

    @Test func `numbers that come again go out under keys that never were`() async throws {
        let shop = try await RefundShop()
        try await shop.database.write {
            try Installation($0).renew(id: "fedcba9876543210", at: shop.now)
        }
        try await shop.adjust(1000)
        try await shop.send()
        #expect(shop.provider.calls.map(\.key) == ["fedcba9876543210-R-000001-1"])
    }
}
