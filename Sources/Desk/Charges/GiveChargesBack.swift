import AfterSales
import Storage

extension Desk {
    /// Reads up the pages that are due for it, and gives back what came too late. One that cannot
    /// be looked after holds no other up.
    ///
    /// - Returns: what went wrong, a line each.
    @discardableResult
    package func readCharges(
        by collector: any PaymentCollector, givingBackBy provider: any PaymentProvider,
        at now: Instant
    ) async throws -> [String] {
        var problems: [String] = []
        for charge in try await database.read({ try Charges($0).due(100, by: now) }) {
            do {
                try await readCharge(charge, by: collector, at: now)
            } catch {
                problems.append("\(charge.id): \(error)")
                try await database.write { transaction in
                    try Charges(transaction).postpone(
                        charge.id, until: now.adding(seconds: ChargeReadings.afterSilence))
                }
            }
        }
        for charge in try await database.read({ try Charges($0).toGiveBack(by: now) }) {
            do {
                try await giveBack(charge, by: provider, at: now)
            } catch { problems.append("\(charge.id): \(error)") }
        }
        return problems
    }

    /// Gives a payment back that nobody waited for: once, whatever dies on the way. It is marked
    /// before it leaves, and looked for before it leaves again, later each time.
    private func giveBack(
        _ charge: Charges.Charge, by provider: any PaymentProvider, at now: Instant
    ) async throws {
        guard let reference = charge.reference, let amount = charge.paidAmount,
            let currency = charge.paidCurrency
        else { return }
        let payment = ProviderPayment(
            order: charge.order, source: .fee(case: charge.caseNumber), method: .card,
            reference: reference, currency: currency)
        var key = charge.id + "-back"
        if PlantedBug.givenBackAnew.isPlanted, charge.backTries > 0 {
            key += "-\(charge.backTries)"
        }
        let pause = max(
            RefundErrand.Pause.growing(RefundErrand.Pause.silent, charge.backTries + 1),
            provider.settleSeconds)
        try await database.write { transaction in
            try Charges(transaction).markBackTried(
                charge.id, again: now.adding(seconds: pause), at: now)
        }
        if charge.backTries > 0, let held = try await held(key, of: payment, by: provider, at: now)
        {
            return try await take(held, of: charge, at: now)
        }
        guard charge.givenBackAt == nil else {
            // One that was seen there once is not sent again, whatever a later reading lacks.
            return try await database.write { transaction in
                try Charges(transaction).markGivenBack(
                    charge.id, again: GiveBack.again(charge, at: now), at: now)
            }
        }
        let reply = await provider.refund(
            RefundOrder(
                instruction: charge.id, key: key, payment: payment, amount: amount,
                caseNumber: charge.caseNumber))
        try await database.write { transaction in
            if case .succeeded = reply {
                try Charges(transaction).markGivenBack(
                    charge.id, again: GiveBack.again(charge, at: now), at: now)
            } else if let problem = reply.problem {
                try Charges(transaction).note(charge.id, problem: problem)
            }
        }
    }

    private func held(
        _ key: String, of payment: ProviderPayment, by provider: any PaymentProvider,
        at now: Instant
    ) async throws -> PaymentReading.Refund? {
        guard let reading = try await provider.read(payment, at: now) else {
            throw ProviderSilence("the payment cannot be read")
        }
        return reading.refunds.first { $0.key == key }
    }

    private func take(
        _ held: PaymentReading.Refund, of charge: Charges.Charge, at now: Instant
    ) async throws {
        try await database.write { transaction in
            let charges = Charges(transaction)
            switch held.state {
            case .succeeded:
                try charges.markGivenBack(
                    charge.id, again: GiveBack.again(charge, at: now), at: now)
            case .pending: break
            case .failed:
                try charges.markBackFailed(
                    charge.id, problem: held.problem ?? "failed",
                    again: now.adding(seconds: GiveBack.untilLooked))
                // Somebody has to find another way.
                let difference = MoneyDifference(
                    .giveBackFailed, subject: charge.reference ?? charge.id,
                    ours: charge.paidAmount ?? charge.amount, theirs: 0)
                try MoneyDifferences(transaction).save(
                    [difference], of: .fee(case: charge.caseNumber), in: charge.order, at: now)
            }
        }
    }
}

/// When what was given back is looked at again: a bank may return it weeks later.
private enum GiveBack {
    /// Seconds between two looks: a week.
    static let untilLooked: Int64 = 7 * 86_400
    /// Seconds for which it is looked at, from the day on which it left: 45 days.
    private static let watched: Int64 = 45 * 86_400

    static func again(_ charge: Charges.Charge, at now: Instant) -> Instant? {
        let next = now.adding(seconds: untilLooked)
        let last = (charge.backSentAt ?? now).adding(seconds: watched)
        return next <= last ? next : nil
    }
}
