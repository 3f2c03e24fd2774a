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
            case .unknown where now >= charge.expiresAt, .expired:
                try charges.expire(id)
                return nil
            case .open, .unknown:
                try charges.postpone(id, until: now.adding(seconds: ChargeReadings.whileOpen))
                return nil
            case .paid(let reference, let amount, let currency):
                let paid = Paid(
                    reference: reference, amount: amount, currency: currency.uppercased())
                return try book(charge, paid, in: transaction, at: now)
            }
        }
    }

    private struct Paid: Sendable {
        var reference: String
        var amount: Minor
        var currency: String
    }

    private func book(
        _ charge: Charges.Charge, _ paid: Paid, in transaction: any Transaction, at now: Instant
    ) throws -> Performed? {
        let session = try Session(transaction, order: charge.order, desk: self)
        let awaited = session.record.case(charge.caseNumber)?.awaitedPayment
        let isAwaited =
            awaited?.purpose == charge.purpose && awaited?.amount == charge.amount
            && paid.amount == charge.amount && paid.currency == charge.currency
        guard
            try Charges(transaction).markPaid(
                charge.id, reference: paid.reference, amount: paid.amount,
                currency: paid.currency,
                isBooked: isAwaited || PlantedBug.latePaymentKept.isPlanted, at: now)
        else { return nil }
        guard isAwaited else {
            let difference = MoneyDifference(
                .paymentNotAwaited, subject: paid.reference, ours: 0, theirs: paid.amount)
            try MoneyDifferences(transaction).save(
                [difference], of: .fee(case: charge.caseNumber), in: charge.order, at: now)
            return nil
        }
        var work = try session.work(by: Actor(.customer), at: now)
        switch charge.purpose {
        case .fee: try work.payFee(charge.caseNumber, reference: paid.reference)
        case .difference: try work.payLink(charge.caseNumber, reference: paid.reference)
        }
        return try session.store(work, caseNumber: charge.caseNumber)
    }

    /// Reads a page up and takes in what became of it. A page whose case no longer waits for it is
    /// closed.
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
        let isAwaited = try await dueCharge(charge.caseNumber)?.isFor(charge) ?? false
        var reading: ChargeReading
        do throws(ProviderSilence) {
            reading = try await collector.read(session)
            if reading == .open, !isAwaited {
                reading = try await closed(session, by: collector)
            }
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
}
