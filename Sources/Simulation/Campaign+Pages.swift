import AfterSales
import Desk
import Sandbox
import Storage

/// Customers who are to pay for the way back on a provider's page: at once, too late, or never.
extension Campaign {
    /// A change of mind, for which the customer pays a return fee.
    func askToReturn() async throws {
        guard !delivered.isEmpty else { return }
        var asked = CaseRequest(kind: .return, channel: .portal)
        asked.lines = [.init(line: "l\(dice.roll(1...3))", quantity: 1)]
        _ = try await process.desk.open(
            asked, on: dice.pick(delivered), by: Actor(.customer), at: bank.now)
    }

    /// A customer looks at the page to pay on. What was shown once may be paid on at any time.
    func visit() async throws {
        let waiting = try await cases { $0.state == .awaitingFee }
        if !waiting.isEmpty { try await process.visit(dice.pick(waiting), at: bank.now) }
    }

    /// Somebody pays on a page that they were shown, if it is still open.
    func pay() {
        let shown = bank.shown
        if !shown.isEmpty { bank.pay(dice.pick(shown)) }
    }

    /// A customer gives a return up, often with the page to pay on still open before them.
    func giveUp() async throws {
        let open = try await cases {
            $0.kind == .return
                && [.awaitingFee, .awaitingReview, .authorized].contains($0.state)
        }
        guard !open.isEmpty else { return }
        let number = dice.pick(open)
        if dice.once(in: 2) { try await process.visit(number, at: bank.now) }
        _ = try await process.desk.onCase(number, by: Actor(.customer), at: bank.now) {
            try $0.withdraw(number)
        }
        if dice.once(in: 2), let page = bank.shown.last { bank.pay(page) }
    }

    /// An agent lets a return go on, or refuses it: then a fee that was paid goes back.
    func review() async throws {
        let waiting = try await cases { $0.kind == .return && $0.state == .awaitingReview }
        guard !waiting.isEmpty else { return }
        let (number, isRefused) = (dice.pick(waiting), dice.once(in: 2))
        _ = try await process.desk.onCase(
            number, by: Actor(.agent, name: "Marc"), at: bank.now
        ) { work in
            if isRefused {
                try work.refuse(number, reason: "not sold by us")
            } else {
                try work.authorize(number)
            }
        }
    }

    /// What time brings about: fees that nobody paid, labels that nobody used.
    func fireTimers() async throws {
        while try await process.desk.fireNextTimer(by: bank.now, at: bank.now) != nil {}
    }

    private func cases(_ isMeant: (Case) -> Bool) async throws -> [String] {
        try await records().flatMap(\.cases).filter(isMeant).map(\.number)
    }

    /// The pages that were paid beside the books: each payment is booked once or given back once.
    func comparePages(_ records: [OrderRecord]) async throws -> [String] {
        let charges = try await store.read { try Charges($0).all() }
        let made = bank.refunds
        var violations: [String] = []
        for page in bank.paidPages {
            guard let charge = charges.first(where: { $0.session == page.session }) else {
                violations.append("lost: \(page.payment), paid on a page that nobody knows")
                continue
            }
            guard charge.state == .paid, charge.reference == page.payment else {
                violations.append("lost: \(charge.id) is paid there, \(charge.state) here")
                continue
            }
            let back = made.filter { $0.key == charge.id + "-back" }
            if charge.isBooked {
                let fee = records.lazy.compactMap { $0.case(charge.caseNumber) }.first?.fee
                if fee?.reference != page.payment || !back.isEmpty {
                    violations.append("\(charge.id): booked, and not where it belongs")
                }
            } else if back.count != 1 || back[0].amount != page.amount {
                violations.append("\(charge.id): not awaited, \(back.count) times given back")
            } else if back[0].counts, charge.givenBackAt == nil {
                violations.append("\(charge.id): given back there, not here")
            }
        }
        let paid = Set(bank.paidPages.map(\.session))
        for charge in charges {
            switch charge.state {
            case .opening, .open: violations.append("\(charge.id): left open")
            case .paid where charge.session.map(paid.contains) != true:
                violations.append("\(charge.id): paid here, not there")
            case .paid, .expired, .refused: break
            }
        }
        let booked = Dictionary(grouping: charges.filter(\.isBooked), by: \.caseNumber)
        violations += booked.filter { $0.value.count > 1 }.keys.sorted().map {
            "double: the fee of \($0) is booked more than once"
        }
        return violations
    }
}

extension DeskProcess {
    /// A customer opens the page of a case that waits for its fee.
    func visit(_ caseNumber: String, at now: Instant) async throws {
        let start = try await desk.startCharge(
            caseNumber,
            saying: ChargePage(
                title: "Return", language: "fr", paidURL: "https://shop.example/paid",
                backURL: "https://shop.example"),
            by: collector, at: now)
        if case .page(let url) = start { bank.show(url) }
    }

    /// Another visit to a page whose opening has not been answered yet.
    func visitAgain(at now: Instant) async throws {
        let charges = try await desk.database.read { transaction in
            try Charges(transaction).all().filter { $0.state == .opening }
        }
        if let charge = charges.first { try await visit(charge.caseNumber, at: now) }
    }

    /// Reads pages up, and gives back what was paid too late.
    func lookAfterPages(at now: Instant) async throws {
        try await desk.readCharges(by: collector, givingBackBy: card, at: now)
    }
}
