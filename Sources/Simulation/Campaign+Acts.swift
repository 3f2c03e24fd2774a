import AfterSales
import Desk
import Sandbox
import Storage

extension Campaign {
    /// One thing happens, drawn by lot.
    func act() async throws {
        switch dice.roll(1...126) {
        case 1...10: try await adjust()
        case 11...17: try await cancel()
        case 18...21: try await claim()
        case 22...45: try await process.send(at: bank.now)
        case 46...54: _ = try await process.sender.readPayments(20, at: bank.now)
        case 55...66: try await receive()
        case 67...84:
            bank.pass(Int64(dice.once(in: 8) ? dice.roll(1...172_800) : dice.roll(1...300)))
        case 85...88: try await decide()
        case 89...90: refundInTheDashboard()
        case 91...92: try await dispute()
        case 93: process = DeskProcess(on: store, bank, meanwhile: rival())
        case 94...100: process.life.end(after: dice.roll(1...24))
        case 101...112: try await actOnPages()
        default: try await actOnTransfers()
        }
    }

    private func actOnPages() async throws {
        switch dice.roll(1...12) {
        case 1...3: try await askToReturn()
        case 4...6: try await visit()
        case 7...8: pay()
        case 9: try await giveUp()
        case 10: try await review()
        case 11: try await fireTimers()
        default: try await process.lookAfterPages(at: bank.now)
        }
    }

    private func actOnTransfers() async throws {
        switch dice.roll(1...8) {
        case 1...3: try await giveAccount()
        case 4...5: try await makeTransferFile()
        case 6: try await bringTransferFiles()
        case 7: try await tellOfTransfers()
        default: returnTransfer()
        }
    }

    /// Takes in what the bank tells; what a death cuts short is told again.
    private func receive() async throws {
        untold += bank.webhooks()
        while let next = untold.first {
            try await process.receive([next], at: bank.now)
            untold.removeFirst()
        }
    }

    /// - Parameter payment: of the order that it is on; `nil`: of any.
    private func adjust(on payment: String? = nil) async throws {
        let number = payment.flatMap { payment in numbers.first { payment.contains($0 + "x") } }
        var asked = CaseRequest(kind: .adjustment, channel: nil)
        asked.amount = Minor(dice.roll(1...3_000))
        asked.reason = "goodwill"
        _ = try await process.desk.open(
            asked, on: number ?? dice.pick(numbers), by: Actor(.finance, name: "Ines"),
            at: bank.now)
    }

    private func cancel() async throws {
        var asked = CaseRequest(kind: .cancellation, channel: .form)
        if !dice.once(in: 8) {
            asked.lines = [.init(line: "l\(dice.roll(1...3))", quantity: 1)]
        }
        _ = try await process.desk.open(
            asked, on: dice.pick(numbers), by: Actor(.agent, name: "Marc"), at: bank.now)
    }

    /// An item was missing in the parcel: money without anything coming back.
    private func claim() async throws {
        var asked = CaseRequest(kind: .missingItem, channel: .form)
        asked.lines = [.init(line: "l\(dice.roll(1...3))", quantity: 1)]
        let opened = try await process.desk.open(
            asked, on: dice.pick(numbers), by: Actor(.agent, name: "Marc"), at: bank.now)
        guard let number = opened.caseNumber else { return }
        _ = try await process.desk.onCase(
            number, by: Actor(.agent, name: "Marc"), at: bank.now
        ) { try $0.authorize(number) }
    }

    /// Finance looks at what failed and at what waits for a second person; what is in doubt is
    /// refused.
    private func decide() async throws {
        let waiting = try await instructions().filter {
            [.failed, .awaitingApproval, .unknown].contains($0.state) && !$0.superseded
        }
        guard !waiting.isEmpty else { return }
        let instruction = dice.pick(waiting)
        let number = instruction.caseNumber
        let isFailed = instruction.state != .awaitingApproval
        let isTransfer = dice.once(in: 3)
        _ = try await process.desk.onCase(
            number, by: Actor(.finance, name: "Paul"), at: bank.now
        ) { work in
            if !isFailed {
                try work.approve(number)
            } else if isTransfer, work.record.canBeTransferred(instruction) {
                try work.payByTransfer(number)
            } else {
                try work.retry(number)
            }
        }
    }

    private func refundInTheDashboard() {
        let amount = dice.roll(1...900)
        bank.control("refunds", #"{"payment":"\#(reference())","amount":\#(amount)}"#)
    }

    /// A customer disputes a payment, often just when money is to go back on it; or the bank
    /// decides.
    private func dispute() async throws {
        let payment = reference()
        let outcome = dice.pick(["", "", #","outcome":"won""#, #","outcome":"lost""#])
        bank.control("disputes", #"{"payment":"\#(payment)"\#(outcome)}"#)
        guard outcome.isEmpty else { return }
        // Whoever is about to die would rarely live to see the end of this.
        process = DeskProcess(on: store, bank)
        try await adjust(on: payment)
        bank.pass(10)
        try await receive()
        _ = try await process.sender.readPayments(20, at: bank.now)
        bank.pass(1)
        try await process.send(at: bank.now)
    }

    private func reference() -> String {
        let number = dice.roll(0...(Self.orders - 1))
        let name = "FR-\(1001 + number)x0"
        return switch number % Self.methods.count {
        case 1, 3: "CAP\(name)"
        case 2: "payment_\(name)"
        // What was paid by transfer has no dashboard.
        case 5: "pi_FR-1001x0"
        default: "pi_\(name)"
        }
    }

    func records() async throws -> [OrderRecord] {
        let numbers = numbers
        return try await store.read { transaction in
            try numbers.compactMap { try OrderRecords(transaction).find($0)?.record }
        }
    }

    func instructions() async throws -> [RefundInstruction] {
        try await records().flatMap(\.instructions)
    }

    /// No more faults: what is under way comes to its end, and finance sends again what failed.
    func calmDown() async throws {
        bank.control("faults", #"{"all":0}"#)
        process = DeskProcess(on: store, bank)
        try await store.write { try Outbox($0).releaseLeases() }
        for (round, pause) in Self.quiet.enumerated() {
            bank.pass(pause)
            try await surviving {
                try await self.receive()
                try await self.fireTimers()
                try await self.giveAccount(always: true)
                try await self.process.send(500, at: self.bank.now)
                try await self.makeTransferFile()
                try await self.bringTransferFiles()
                try await self.tellOfTransfers()
                try await self.process.lookAfterPages(at: self.bank.now)
                _ = try await self.process.sender.readPayments(500, at: self.bank.now)
            }
            if Self.settled.contains(round) { try await settleFailures() }
        }
    }

    /// The pauses of the quiet months, in seconds: hours in which what is under way arrives, days
    /// in which what fails late has failed and was sent again, weeks to the last look at each
    /// payment.
    private static let quiet: [Int64] =
        Array(repeating: 3 * 3600, count: 16) + Array(repeating: 86_400, count: 24)
        + Array(repeating: 7 * 86_400, count: 12)
    /// The rounds after which finance looks at what failed: the last of them leaves time for what
    /// it sends to arrive.
    private static let settled: Set<Int> = [4, 9, 15, 22, 30, 36]

    private func settleFailures() async throws {
        let waiting = try await instructions().filter {
            [.failed, .awaitingApproval].contains($0.state) && !$0.superseded
        }
        for number in Set(waiting.map(\.caseNumber)).sorted() {
            for isFailed in [true, false] {
                try await surviving {
                    _ = try await self.process.desk.onCase(
                        number, by: Actor(.finance, name: "Paul"), at: self.bank.now
                    ) { work in
                        if isFailed { try work.retry(number) } else { try work.approve(number) }
                    }
                }
            }
        }
    }
}
