import AfterSales
import AfterSalesFixtures
import Desk
import Storage
import StorageSQLite
import Testing

/// Money that goes back by bank transfer, from the customer's account to the bank's word.
@Suite struct TransferTests {
    @Test func `without an account it waits, and the customer is asked once`() async throws {
        let shop = try await TransferShop()
        let number = try await shop.adjust(1000)
        try await shop.send()
        #expect(try await shop.states == [.requested])
        #expect(try await shop.waiting.isEmpty)
        #expect(try await shop.desk.askForAccounts(at: shop.now) == [TransferShop.order])
        #expect(try await shop.desk.askForAccounts(at: shop.now) == [])
        #expect(try await shop.effects().contains(.askForAccount(case: number)))
    }

    @Test func `an account that is not proven is not paid to`() async throws {
        let shop = try await TransferShop()
        try await shop.adjust(1000)
        try await shop.giveAccount(proven: false)
        try await shop.send()
        shop.pass(hours: 48)
        try await shop.send()
        #expect(try await shop.waiting.isEmpty)
        #expect(try await shop.makeFile() == nil)
    }

    @Test func `another account than the one that was asked about is not proven`() async throws {
        let shop = try await TransferShop()
        let first = try IBAN("FR7630006000011234567890189")
        try await shop.giveAccount(proven: false)
        try await shop.giveAccount("DE89370400440532013000", proven: false)
        #expect(
            try await shop.desk.prove(account: first, for: TransferShop.order, at: shop.now)
                == false)
        let known = try await shop.database.read { try PayoutAccounts($0).find(TransferShop.order) }
        #expect(known?.provenAt == nil)
    }

    @Test func `once proven it goes into the next file at once, and into no other`() async throws {
        let shop = try await TransferShop()
        try await shop.adjust(1000)
        try await shop.adjust(250)
        try await shop.send()
        try await shop.giveAccount()
        try await shop.send()
        // Two of one payment go one after another.
        shop.pass(seconds: 2)
        try await shop.send()
        let file = try #require(try await shop.makeFile())
        #expect(file.file.id == "VIR-000001")
        #expect(file.transfers.map(\.amount) == [1000, 250])
        #expect(try await shop.makeFile() == nil)
        shop.pass(hours: 48)
        try await shop.send()
        #expect(try await shop.waiting.isEmpty)
        #expect(try await shop.states == [.requested, .requested], "the bank has not paid yet")
    }

    @Test func `what is disputed goes into no file until that is decided`() async throws {
        let shop = try await TransferShop(paidBy: .card)
        let number = try await shop.adjust(1000)
        try await shop.giveAccount()
        for answer in [CaseWork.ProviderAnswer.failed] {
            _ = try await shop.desk.onCase(number, by: Actor(.provider), at: shop.now) {
                _ = try $0.providerAnswered(number, answer)
            }
        }
        _ = try await shop.desk.onCase(number, by: TransferShop.finance, at: shop.now) {
            try $0.payByTransfer(number)
        }
        try await shop.send()
        _ = try await shop.desk.onCase(number, by: Actor(.provider), at: shop.now) {
            _ = try $0.providerAnswered(number, .chargeback)
        }
        #expect(try await shop.waiting.map(\.isFrozen) == [true])
        #expect(try await shop.makeFile() == nil)
        #expect(try await shop.waiting.count == 1)
    }

    @Test func `a transfer that waits is no word of the card's provider`() async throws {
        let shop = try await TransferShop(paidBy: .card)
        let number = try await shop.adjust(1000)
        _ = try await shop.desk.onCase(number, by: Actor(.provider), at: shop.now) {
            _ = try $0.providerAnswered(number, .failed)
        }
        _ = try await shop.desk.onCase(number, by: TransferShop.finance, at: shop.now) {
            try $0.payByTransfer(number)
        }
        try await shop.giveAccount()
        try await shop.send()
        let due = { @Sendable (transaction: any Transaction) in
            try PaymentReadings(transaction).due(9, by: shop.now)
        }
        for _ in 1...5 {
            shop.pass(hours: 30)
            try await shop.send()
        }
        let known = try await shop.database.read { try PaymentReadings($0).find(of: "FR-1001") }
        #expect(known.map(\.reading) == [nil])
        // However often the transfer is looked at, the card is asked when it was to be.
        #expect(try await shop.database.read(due).map(\.source) == [.payment("p1")])
    }

    @Test func `the bank's word confirms it, and the books add up`() async throws {
        let shop = try await TransferShop()
        try await shop.adjust(1000)
        try await shop.giveAccount()
        try await shop.send()
        let file = try #require(try await shop.makeFile())
        #expect(
            try await shop.desk.confirmTransferFile(
                file.file.id, by: TransferShop.finance, at: shop.now))
        #expect(
            try await shop.desk.confirmTransferFile(
                file.file.id, by: TransferShop.finance, at: shop.now) == false)
        #expect(try await shop.states == [.succeeded])
        shop.pass(hours: 48)
        try await shop.send()
        _ = try await shop.sender.readPayments(at: shop.now)
        #expect(try await shop.states == [.succeeded])
        #expect(try await shop.record.cases.map(\.state) == [.settled])
        #expect(try await shop.problems() == [])
    }

    @Test func `what comes back waits for finance again, with the bank's reason`() async throws {
        let shop = try await TransferShop()
        try await shop.adjust(1000)
        try await shop.giveAccount()
        try await shop.send()
        let file = try #require(try await shop.makeFile())
        _ = try await shop.desk.confirmTransferFile(
            file.file.id, by: TransferShop.finance, at: shop.now)
        let refund = file.transfers[0].refund
        #expect(
            try await shop.desk.returnTransfer(
                refund, because: "AC04", by: TransferShop.finance, at: shop.now))
        #expect(
            try await shop.desk.returnTransfer(
                refund, because: "AC04", by: TransferShop.finance, at: shop.now) == false)
        #expect(try await shop.states == [.failed])
        #expect(try await shop.record.cases.map(\.flags) == [[.refundBounced]])
        let sending = try await shop.database.read { try RefundSendings($0).find(refund) }
        #expect(sending?.problem == "AC04")
        #expect(try await shop.problems() == [])
    }

    @Test func `what failed on a card goes out as a transfer, as a refund of its own`()
        async throws
    {
        let shop = try await TransferShop(paidBy: .card)
        let number = try await shop.adjust(1000)
        _ = try await shop.desk.onCase(number, by: Actor(.provider), at: shop.now) {
            _ = try $0.providerAnswered(number, .failed)
        }
        _ = try await shop.desk.onCase(number, by: TransferShop.finance, at: shop.now) {
            try $0.payByTransfer(number)
        }
        let made = try await shop.record.instructions
        #expect(made.map(\.method) == [.card, .bankTransfer])
        #expect(made.map(\.superseded) == [true, false])
        try await shop.giveAccount()
        try await shop.send()
        let file = try #require(try await shop.makeFile())
        #expect(file.transfers.map(\.refund) == [number + "/2"])
        _ = try await shop.desk.confirmTransferFile(
            file.file.id, by: TransferShop.finance, at: shop.now)
        #expect(try await shop.states == [.failed, .succeeded])
        #expect(try await shop.problems() == [])
    }

    @Test func `a lender's plan is not paid to a bank account`() async throws {
        let plan = (1...3).map {
            Installment(
                number: $0, due: day("2026-03-02").adding(months: $0 - 1), purchaseAmount: 2990,
                customerFee: 0, paid: true)
        }
        var story = Story(
            Sample.order(payments: [
                Payment(id: "p1", method: .alma3x, amount: 8970, installments: plan)
            ]))
        var asked = request(.adjustment, by: .api)
        asked.channel = nil
        asked.lines = nil
        asked.reason = "Goodwill."
        asked.amount = 1000
        let wanted = asked
        try story.by(.finance) { try $0.open(wanted, as: "R-1") }
        try story.by(.provider) { _ = try $0.providerAnswered("R-1", .failed) }
        #expect(
            story.refusal(.finance) { try $0.payByTransfer("R-1") }
                == .invalidState(action: .retry, state: "accepted"))
    }

    @Test func `two who make a file at once make one`() async throws {
        let shop = try await TransferShop()
        try await shop.adjust(1000)
        try await shop.giveAccount()
        try await shop.send()
        async let one = shop.makeFile()
        async let other = shop.makeFile()
        #expect(try await [one, other].compactMap { $0 }.count == 1)
    }

    @Test(arguments: [Role.agent, .warehouse])
    func `only finance brings money to the bank`(role: Role) async throws {
        let shop = try await TransferShop()
        let debtor = Desk.Debtor(name: "x", iban: try IBAN("DE89370400440532013000"))
        await #expect(throws: CaseRefusal.notAllowed(role: role, action: .sendTransfers)) {
            try await shop.desk.makeTransferFile(from: debtor, by: Actor(role), at: shop.now)
        }
    }
}
