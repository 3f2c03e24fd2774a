import AfterSales
import Storage

/// A file for the shop's bank with what it holds.
package struct TransferFile: Sendable {
    package var file: Transfers.File
    package var transfers: [Transfers.Transfer]

    package init(file: Transfers.File, transfers: [Transfers.Transfer]) {
        self.file = file
        self.transfers = transfers
    }

    package var total: Minor { transfers.reduce(0) { $0 + $1.amount } }
}

extension Desk {
    /// The account that the shop pays from.
    package struct Debtor: Hashable, Sendable {
        package var name: String
        package var iban: IBAN

        package init(name: String, iban: IBAN) {
            self.name = name
            self.iban = iban
        }
    }

    /// Puts all transfers that wait and are not disputed into one file; each is in one file only,
    /// whoever asks at once.
    ///
    /// - Returns: `nil` where none waits.
    package func makeTransferFile(
        from debtor: Debtor, by actor: Actor, at now: Instant
    ) async throws -> TransferFile? {
        try actor.require(.sendTransfers)
        return try await database.write { transaction in
            let transfers = Transfers(transaction)
            let waiting = try transfers.waiting().filter { !$0.isFrozen }
            guard !waiting.isEmpty else { return nil }
            let running = try transfers.nextNumber()
            let file = Transfers.File(
                id: "VIR-\(padded(Int(running), 6))", madeAt: now, madeBy: actor.name,
                debtor: debtor.name, debtorIBAN: debtor.iban)
            try transfers.fill(file, with: waiting.map(\.refund))
            let made = TransferFile(file: file, transfers: waiting)
            try Audit(transaction).note(
                "make_transfer_file", on: "transfers:" + file.id, by: actor.name,
                detail: "\(waiting.count) transfers, \(made.total)", at: now)
            return made
        }
    }

    /// A file as it was made: it can be fetched again, and is the same.
    package func transferFile(
        _ id: String, by actor: Actor, at now: Instant
    ) async throws -> TransferFile? {
        try actor.require(.sendTransfers)
        return try await database.write { transaction in
            let transfers = Transfers(transaction)
            guard let file = try transfers.file(id) else { return nil }
            try Audit(transaction).note(
                "read", on: "transfers:" + id, by: actor.name, at: now)
            return TransferFile(file: file, transfers: try transfers.rows(in: id))
        }
    }

    /// The bank has carried a file out: its refunds are confirmed.
    ///
    /// - Returns: whether it was not said before.
    package func confirmTransferFile(
        _ id: String, by actor: Actor, at now: Instant
    ) async throws -> Bool {
        try actor.require(.sendTransfers)
        return try await database.write { transaction in
            let transfers = Transfers(transaction)
            guard try transfers.markExecuted(id, by: actor.name, at: now) else { return false }
            for transfer in try transfers.rows(in: id) where transfer.returnedAt == nil {
                try answer(transfer, .succeeded, in: transaction, at: now)
            }
            try Audit(transaction).note(
                "confirm", on: "transfers:" + id, by: actor.name, at: now)
            return true
        }
    }

    /// The bank gave a transfer back: its refund has failed, and waits for finance again.
    ///
    /// - Returns: whether it had gone out and had not come back before.
    package func returnTransfer(
        _ refund: String, because problem: String, by actor: Actor, at now: Instant
    ) async throws -> Bool {
        try actor.require(.sendTransfers)
        guard problem.contains(where: { !$0.isWhitespace }) else {
            throw CaseRefusal.invalid(field: "problem", problem: .required)
        }
        return try await database.write { transaction in
            let transfers = Transfers(transaction)
            guard try transfers.markReturned(refund, problem: problem, at: now),
                let transfer = try transfers.find(refund)
            else { return false }
            try answer(transfer, .failed, in: transaction, at: now)
            try Audit(transaction).note(
                "return", on: "refund:" + refund, by: actor.name, detail: problem, at: now)
            return true
        }
    }

    private func answer(
        _ transfer: Transfers.Transfer, _ answer: CaseWork.ProviderAnswer,
        in transaction: any Transaction, at now: Instant
    ) throws {
        let session = try Session(transaction, order: transfer.order, desk: self)
        var work = try session.work(by: Actor(.provider), at: now)
        try work.providerAnswered(instruction: transfer.refund, answer)
        try RefundSendings(transaction).note(
            transfer.refund, providerID: "transfer-" + transfer.key, problem: transfer.problem,
            at: now)
        let number = transfer.refund.split(separator: "/").first.map(String.init)
        _ = try session.store(work, caseNumber: number)
    }
}
