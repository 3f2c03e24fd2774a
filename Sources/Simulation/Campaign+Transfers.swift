import AfterSales
import Desk
import Storage

/// Refunds by bank transfer: accounts, files, and what the shop's bank made of them.
extension Campaign {
    private static let finance = Actor(.finance, name: "Ines")
    private static let accounts = [
        "FR7630006000011234567890189", "BE68539007547034", "DE89370400440532013000",
    ].compactMap { try? IBAN($0) }

    /// A customer names an account, and mostly proves that it is theirs.
    func giveAccount(always: Bool = false) async throws {
        let waiting = try await ordersThatWaitForTransfers()
        guard !waiting.isEmpty else { return }
        for order in always ? waiting : [dice.pick(waiting)] {
            let account = dice.pick(Self.accounts)
            try await process.desk.give(
                account: account, of: "Léa Martin", for: order, at: bank.now)
            guard always || !dice.once(in: 4) else { continue }
            // Noted before: the process may die when it is stored.
            proven[order, default: []].insert(account)
            _ = try await process.desk.prove(account: account, for: order, at: bank.now)
        }
    }

    private func ordersThatWaitForTransfers() async throws -> [String] {
        try await records().filter { record in
            record.instructions.contains {
                $0.method == .bankTransfer && $0.state == .requested && !$0.superseded
            }
        }.map(\.order.number)
    }

    func makeTransferFile() async throws {
        try await process.desk.askForAccounts(at: bank.now)
        let debtor = Desk.Debtor(name: "Comptoir du Jeu", iban: Self.accounts[2])
        _ = try await process.desk.makeTransferFile(
            from: debtor, by: Self.finance, at: bank.now)
    }

    /// Somebody brings the files to the bank that are not there yet, each once.
    func bringTransferFiles() async throws {
        let files = try await store.read { try Transfers($0).files(1_000) }
        for file in files.reversed() where !house.knows(file.id) {
            let whole = try await process.desk.transferFile(
                file.id, by: Self.finance, at: bank.now)
            if let whole { house.take(whole) }
        }
    }

    /// Finance says what the bank made of its files; what a death cuts short is said again.
    func tellOfTransfers() async throws {
        for file in house.untoldFiles {
            _ = try await process.desk.confirmTransferFile(
                file, by: Self.finance, at: bank.now)
            house.told(file: file)
        }
        for refund in house.untoldReturns {
            _ = try await process.desk.returnTransfer(
                refund, because: "AC04", by: Self.finance, at: bank.now)
            house.told(returned: refund)
        }
    }

    /// The bank gives a transfer back: the account is closed.
    func returnTransfer() {
        let paid = house.paid
        if !paid.isEmpty { house.giveBack(dice.pick(paid)) }
    }

    /// One instruction to the shop's bank, and what left of it.
    func compareTransfer(_ instruction: RefundInstruction, of record: OrderRecord) -> [String] {
        let left = house.payments(of: instruction.id)
        let known = proven[record.order.number] ?? []
        var violations: [String] = []
        if left.count > 1 {
            violations.append("double: \(instruction.id) is in \(left.count) files")
        }
        if left.contains(where: { !known.contains($0.iban) }) {
            violations.append("\(instruction.id): paid to an account that nobody proved")
        }
        let remains = left.filter { _ in !house.isReturned(instruction.id) }
        switch instruction.state {
        case .succeeded where remains.map(\.amount) == [instruction.amount]: break
        case .succeeded:
            violations.append("\(instruction.id): succeeded here, \(remains.count) transfers")
        case .failed where remains.isEmpty: break
        case .failed: violations.append("\(instruction.id): failed here, and was transferred")
        case .awaitingApproval where left.isEmpty: break
        case .awaitingApproval:
            violations.append("\(instruction.id): transferred before it was approved")
        case .requested where left.isEmpty && record.isFrozen(instruction.source): break
        case .requested, .unknown:
            violations.append("\(instruction.id): left as \(instruction.state)")
        }
        return violations
    }
}
