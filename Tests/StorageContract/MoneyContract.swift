import AfterSales
import Desk
import Storage
import Testing

/// What every engine must refuse about money that comes in by a page, and goes out by hand.
extension StorageContract {
    private static let number = "R-000001"
    private static let page = Charges.Charge.Page(
        title: "Label", email: "lea@example.com", language: "fr", paidURL: "https://s/back",
        backURL: "https://s")

    /// A return that waits for its fee.
    private static func awaitingFee(_ database: any Database) async throws -> Desk {
        let desk = try await desk(on: database)
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "mouse", quantity: 1)]
        let asked = request
        _ = try await desk.open(asked, on: "FR-1001", by: Actor(.customer), at: openedAt)
        return desk
    }

    private static func open(_ database: any Database) async throws -> Charges.Charge {
        try await database.write { transaction in
            try Charges(transaction).open(
                for: ("FR-1001", number), .fee, 590, "EUR", page,
                until: openedAt.adding(hours: 23), at: openedAt)
        }
    }

    package static func onePageToPayOnAtATime(_ database: any Database) async throws {
        _ = try await awaitingFee(database)
        let first = try await open(database)
        #expect(first.state == .opening)
        await #expect(throws: StorageError.self) { _ = try await open(database) }
        let kept = try await database.write { transaction in
            try Charges(transaction).markOpen(
                first.id, session: "cs_1", url: "https://pay/1", readAt: openedAt)
        }
        #expect(kept)
        await #expect(throws: StorageError.self) { _ = try await open(database) }
        try await database.write { try Charges($0).expire(first.id) }
        let second = try await open(database)
        #expect(second.id != first.id)
        #expect(second.page == page)
        let live = try await database.read { try Charges($0).live(number, .fee) }
        #expect(live == second)
    }

    package static func aChargeCannotSayWhatCannotBe(_ database: any Database) async throws {
        _ = try await awaitingFee(database)
        let charge = try await open(database)
        for change in [
            "amount = 0", "purpose = 'tip'", "state = 'gone'", "state = 'open'",
            "state = 'paid'", "is_booked = 1", "is_booked = 2", "paid_at = 1",
            "reference = 'pi_1'", "paid_amount = 590", "given_back_at = 1",
            "back_sent_at = 1, back_tries = 1", "back_tries = 1", "back_failed_at = 1",
            "case_number = 'R-999999'", "order_number = 'FR-9999'",
        ] {
            await #expect(throws: StorageError.self, "\(change)") {
                try await database.write { transaction in
                    _ = try transaction.execute("UPDATE charges SET " + change)
                }
            }
        }
        let same = try await database.read { try Charges($0).find(charge.id) }
        #expect(same == charge)
        for (isFirst, amount) in [(true, 590), (false, 1)] as [(Bool, Minor)] {
            let marked = try await database.write { transaction in
                try Charges(transaction).markPaid(
                    charge.id, reference: "pi_1", amount: amount, currency: "EUR",
                    isBooked: true, at: openedAt)
            }
            #expect(marked == isFirst, "paid once")
        }
        await #expect(throws: StorageError.self, "what was booked does not go back") {
            try await database.write { transaction in
                try Charges(transaction).markBackTried(
                    charge.id, again: openedAt, at: openedAt)
            }
        }
    }

    /// An adjustment of 5.00 that is to go back.
    private static func adjustment(_ database: any Database) async throws -> String {
        let desk = try await desk(on: database)
        var request = CaseRequest(kind: .adjustment, channel: nil)
        request.amount = 500
        request.reason = "goodwill"
        let asked = request
        _ = try await desk.open(asked, on: "FR-1001", by: Actor(.finance), at: openedAt)
        return number + "/1"
    }

    package static func aCreditIsDecidedOnce(_ database: any Database) async throws {
        let refund = try await adjustment(database)
        let row = Credits.Row(
            refund: refund, key: "k", order: "FR-1001", kind: "gift_card", amount: 500,
            currency: "EUR", card: nil)
        try await database.write { try Credits($0).add(row) }
        var other = row
        other.amount = 501
        let again = other
        try await database.write { try Credits($0).add(again) }
        #expect(try await database.read { try Credits($0).waiting().map(\.amount) } == [500])
        for change in [
            "amount = 0", "kind = 'cash'", "refund = 'R-9/9'", "order_number = 'FR-9999'",
            "decided_at = 1", "decided_by = 'ines'", "note = 'V-1'", "problem = 'gone'",
        ] {
            await #expect(throws: StorageError.self, "\(change)") {
                try await database.write { transaction in
                    _ = try transaction.execute("UPDATE credits SET " + change)
                }
            }
        }
        for (problem, isFirst) in [("gone", true), (nil, false)] as [(String?, Bool)] {
            let decided = try await database.write { transaction in
                try Credits(transaction).decide(
                    refund, note: "", problem: problem, by: "ines", at: openedAt)
            }
            #expect(decided == isFirst)
        }
        let found = try await database.read { try Credits($0).find(refund) }
        #expect(found?.problem == "gone")
        #expect(found?.email == "lea@example.com")
        #expect(try await database.read { try Credits($0).waitingCount() } == 0)
    }

    package static func aTransferIsInOneFileOnly(_ database: any Database) async throws {
        let refund = try await adjustment(database)
        let iban = try IBAN("DE89370400440532013000")
        let transfer = Transfers.Transfer(
            refund: refund, key: "k", order: "FR-1001", source: .payment("p1"), amount: 500,
            holder: "Léa Martin", iban: iban)
        for _ in 1...2 {
            try await database.write { try Transfers($0).add(transfer, readyAt: openedAt) }
        }
        @Sendable func fill(_ id: String) async throws {
            try await database.write { transaction in
                try Transfers(transaction).fill(
                    Transfers.File(
                        id: id, madeAt: openedAt, madeBy: "ines", debtor: "Shop",
                        debtorIBAN: iban), with: [refund])
            }
        }
        try await fill("VIR-1")
        await #expect(throws: StorageError.self) { try await fill("VIR-2") }
        let held = try await database.read { transaction in
            try ["VIR-1", "VIR-2"].map { try Transfers(transaction).rows(in: $0).map(\.refund) }
        }
        #expect(held == [[refund], []])
        for change in [
            "amount = 0", "file = 'VIR-9'", "returned_at = 1", "problem = 'AC04'",
            "file = NULL, returned_at = 1, problem = 'AC04'",
        ] {
            await #expect(throws: StorageError.self, "\(change)") {
                try await database.write { transaction in
                    _ = try transaction.execute("UPDATE transfers SET " + change)
                }
            }
        }
        for isFirst in [true, false] {
            let marked = try await database.write { transaction in
                try Transfers(transaction).markReturned(refund, problem: "AC04", at: openedAt)
            }
            #expect(marked == isFirst)
        }
    }
}
