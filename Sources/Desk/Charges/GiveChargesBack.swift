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
        guard charge.givenBackAt == nil, charge.backFailedAt == nil else {
            return try await lookAgain(at: charge, at: now)
        }
        let reply = await provider.refund(
            RefundOrder(
                instruction: charge.id, key: key, payment: payment, amount: amount,
                caseNumber: charge.caseNumber))
        try await database.write { transaction in
            switch reply {
            case .succeeded:
                try Charges(transaction).markGivenBack(
                    charge.id, again: GiveBack.again(charge, at: now), at: now)
            case .refused(let problem), .failed(_, let problem):
                try fail(charge, problem, transaction, at: now)
            case .silent(let problem), .notSent(let problem):
                try Charges(transaction).note(charge.id, problem: problem)
            case .pending: break
            }
        }
    }

    /// What the provider holds of it: under our key, or made there by somebody for all of it.
    private func held(
        _ key: String, of payment: ProviderPayment, by provider: any PaymentProvider,
        at now: Instant
    ) async throws -> PaymentReading.Refund? {
        guard let reading = try await provider.read(payment, at: now) else {
            throw ProviderSilence("the payment cannot be read")
        }
        let ours = reading.refunds.first { $0.key == key }
        if let ours, ours.state != .failed { return ours }
        return reading.refunds.first { $0.key == nil && $0.state == .succeeded } ?? ours
    }

    private func take(
        _ held: PaymentReading.Refund, of charge: Charges.Charge, at now: Instant
    ) async throws {
        try await database.write { transaction in
            switch held.state {
            case .succeeded where held.amount == charge.paidAmount:
                try Charges(transaction).markGivenBack(
                    charge.id, again: GiveBack.again(charge, at: now), at: now)
            case .succeeded:
                try fail(charge, "\(held.amount) given back at the provider", transaction, at: now)
            case .pending: break
            case .failed: try fail(charge, held.problem ?? "failed", transaction, at: now)
            }
        }
    }

    /// One that was seen there once is not sent again, whatever a later reading lacks; nor is one
    /// that failed: somebody may have found another way.
    private func lookAgain(at charge: Charges.Charge, at now: Instant) async throws {
        try await database.write { transaction in
            try Charges(transaction).postpone(charge.id, until: GiveBack.again(charge, at: now))
        }
    }

    /// Somebody has to find another way.
    private func fail(
        _ charge: Charges.Charge, _ problem: String, _ transaction: any Transaction,
        at now: Instant
    ) throws {
        try Charges(transaction).markBackFailed(
            charge.id, problem: problem, again: GiveBack.again(charge, at: now), at: now)
        let difference = MoneyDifference(
            .giveBackFailed, subject: charge.reference ?? charge.id,
            ours: charge.paidAmount ?? charge.amount, theirs: 0)
        try MoneyDifferences(transaction).save(
            [difference], of: .fee(case: charge.caseNumber), in: charge.order, at: now)
    }
}

/// When what was to go back is looked at again: a bank may return it weeks later.
private enum GiveBack {
    /// Seconds between two looks: a week.
    private static let pause: Int64 = 7 * 86_400
    /// Seconds for which it is looked at, from the day on which it left: 45 days.
    private static let watched: Int64 = 45 * 86_400

    static func again(_ charge: Charges.Charge, at now: Instant) -> Instant? {
        let next = now.adding(seconds: pause)
        let last = (charge.backSentAt ?? now).adding(seconds: watched)
        return next <= last ? next : nil
    }
}
