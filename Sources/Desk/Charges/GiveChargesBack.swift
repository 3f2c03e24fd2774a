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
        let key = charge.id + "-back"
        let pause = max(
            RefundErrand.Pause.growing(RefundErrand.Pause.silent, charge.backTries + 1),
            provider.settleSeconds)
        try await database.write { transaction in
            try Charges(transaction).markBackTried(
                charge.id, again: now.adding(seconds: pause), at: now)
        }
        if charge.backTries > 0 {
            let reading = try await provider.read(payment, at: now)
            guard let reading else { throw ProviderSilence("the payment cannot be read") }
            if let held = reading.refunds.first(where: { $0.key == key }) {
                return try await database.write { transaction in
                    let charges = Charges(transaction)
                    switch held.state {
                    case .succeeded: try charges.markGivenBack(charge.id, at: now)
                    case .pending: break
                    // It is among the differences: somebody has to find another way.
                    case .failed: try charges.note(charge.id, problem: held.problem ?? "failed")
                    }
                }
            }
        }
        let reply = await provider.refund(
            RefundOrder(
                instruction: charge.id, key: key, payment: payment, amount: amount,
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
