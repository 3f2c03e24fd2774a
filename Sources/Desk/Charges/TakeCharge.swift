import AfterSales
import Storage

/// When pages are looked at beside messages and returning browsers, in seconds.
enum ChargeReadings {
    static let whileOpen: Int64 = 600
    static let afterSilence: Int64 = 300
}

extension Desk {
    /// Takes in what became of a page: the payment, what it does to its case, and the charge's new
    /// state are one transaction. Taking the same in again changes nothing.
    ///
    /// A payment that the case no longer waits for is kept apart and given back.
    @discardableResult
    package func take(
        _ reading: ChargeReading, of id: String, at now: Instant
    ) async throws -> Performed? {
        try await database.write { transaction in
            let charges = Charges(transaction)
            guard let charge = try charges.find(id), charge.state != .paid else { return nil }
            switch reading {
            case .open:
                try charges.postpone(
                    id, until: now.adding(seconds: ChargeReadings.whileOpen))
                return nil
            case .expired:
                try charges.end(id, as: .expired)
                return nil
            case .paid(let reference, let amount, let currency):
                return try book(
                    charge, reference,
                    isAsAsked: amount == charge.amount
                        && currency.uppercased() == charge.currency, in: transaction, at: now)
            }
        }
    }

    private func book(
        _ charge: Charges.Charge, _ reference: String, isAsAsked: Bool,
        in transaction: any Transaction, at now: Instant
    ) throws -> Performed? {
        let session = try Session(transaction, order: charge.order, desk: self)
        let awaited = session.record.case(charge.caseNumber)?.awaitedPayment
        let isAwaited =
            isAsAsked && awaited?.purpose == charge.purpose && awaited?.amount == charge.amount
        guard
            try Charges(transaction).markPaid(
                charge.id, reference: reference, isBooked: isAwaited, at: now)
        else { return nil }
        guard isAwaited else {
            try MoneyDifferences(transaction).save(
                [
                    MoneyDifference(
                        .paymentNotAwaited, subject: reference, ours: 0, theirs: charge.amount)
                ], of: .fee(case: charge.caseNumber), in: charge.order, at: now)
            return nil
        }
        var work = try session.work(by: Actor(.customer), at: now)
        switch charge.purpose {
        case .fee: try work.payFee(charge.caseNumber, reference: reference)
        case .difference: try work.payLink(charge.caseNumber, reference: reference)
        }
        return try session.store(work, caseNumber: charge.caseNumber)
    }

    /// Reads a page up and takes in what became of it.
    package func readCharge(
        _ charge: Charges.Charge, by collector: any PaymentCollector, at now: Instant
    ) async throws {
        guard let session = charge.session else {
            // Nobody ever saw this page: once it would have closed, it has.
            if charge.state == .opening, now >= charge.expiresAt {
                try await take(.expired, of: charge.id, at: now)
            }
            return
        }
        let reading: ChargeReading
        do throws(ProviderSilence) {
            reading = try await collector.read(session)
        } catch {
            let problem = error.problem
            return try await database.write { transaction in
                try Charges(transaction).note(charge.id, problem: problem)
                try Charges(transaction).postpone(
                    charge.id, until: now.adding(seconds: ChargeReadings.afterSilence))
            }
        }
        try await take(reading, of: charge.id, at: now)
    }

    /// Reads up the pages that are due for it, and gives back what came too late.
    package func readCharges(
        by collector: any PaymentCollector, givingBackBy provider: any PaymentProvider,
        at now: Instant
    ) async throws {
        for charge in try await database.read({ try Charges($0).due(100, by: now) }) {
            try await readCharge(charge, by: collector, at: now)
        }
        for charge in try await database.read({ try Charges($0).toGiveBack() }) {
            try await giveBack(charge, by: provider, at: now)
        }
    }

    /// Gives a payment back that nobody waited for: once, whatever dies on the way. It is marked
    /// before it leaves, and looked for before it leaves again.
    private func giveBack(
        _ charge: Charges.Charge, by provider: any PaymentProvider, at now: Instant
    ) async throws {
        guard let reference = charge.reference else { return }
        let payment = ProviderPayment(
            order: charge.order, source: .fee(case: charge.caseNumber), method: .card,
            reference: reference, currency: charge.currency)
        let key = charge.id + "-back"
        if let sent = charge.backSentAt {
            guard now >= sent.adding(seconds: max(60, provider.settleSeconds)) else { return }
            guard let reading = try? await provider.read(payment, at: now) else { return }
            if let held = reading.refunds.first(where: { $0.key == key }) {
                guard held.state == .succeeded else { return }
                return try await database.write { transaction in
                    try Charges(transaction).markGivenBack(charge.id, at: now)
                }
            }
        }
        try await database.write { try Charges($0).markBackSent(charge.id, at: now) }
        let reply = await provider.refund(
            RefundOrder(
                instruction: charge.id, key: key, payment: payment, amount: charge.amount,
                caseNumber: charge.caseNumber))
        try await database.write { transaction in
            if case .succeeded = reply {
                try Charges(transaction).markGivenBack(charge.id, at: now)
            } else if let problem = reply.problem {
                try Charges(transaction).note(charge.id, problem: problem)
            }
        }
    }
}
