import AfterSales
import Storage

extension Desk {
    /// How a charge is shown to the customer; the addresses and words are the page's.
    package struct ChargeWords: Sendable {
        package var title: String
        package var language: String
        package var paidURL: String
        package var backURL: String

        package init(title: String, language: String, paidURL: String, backURL: String) {
            self.title = title
            self.language = language
            self.paidURL = paidURL
            self.backURL = backURL
        }
    }

    package enum ChargeStart: Hashable, Sendable {
        /// The provider's page, to pay on.
        case page(url: String)
        /// Nothing is due any more.
        case nothingDue
        /// Not now: the provider says no, or nothing.
        case notNow(problem: String)
    }

    /// Stripe's pages live a day at most; a shorter life leaves room for clocks that differ.
    private static let chargeSeconds: Int64 = 23 * 3600
    /// A page that closes sooner is not handed out any more.
    private static let shortestSeconds: Int64 = 300

    /// Opens a page to pay what a case waits for, or gives the one that is open.
    ///
    /// There is one page at a time: one for another amount is closed before, and nothing new is
    /// opened while it is not known to be closed.
    package func startCharge(
        _ caseNumber: String, in words: ChargeWords, by collector: any PaymentCollector,
        at now: Instant
    ) async throws -> ChargeStart {
        guard let wanted = try await due(caseNumber) else { return .nothingDue }
        if let live = wanted.live {
            switch try await reuse(live, wanted, by: collector, at: now) {
            case .page(let url): return .page(url: url)
            case .wait(let problem): return .notNow(problem: problem)
            case .over: break
            }
            // What was closed may have been paid just before.
            guard try await due(caseNumber) != nil else { return .nothingDue }
        }
        let charge = try await database.write { transaction in
            try Charges(transaction).live(caseNumber, wanted.purpose)
                ?? Charges(transaction).open(
                    for: (wanted.order.number, caseNumber), wanted.purpose, wanted.amount,
                    wanted.order.currency, until: now.adding(seconds: Self.chargeSeconds), at: now)
        }
        return try await open(charge, wanted, words, by: collector, at: now)
    }

    private struct Due: Sendable {
        var order: Order
        var purpose: Charges.Charge.Purpose
        var amount: Minor
        var live: Charges.Charge?
    }

    private enum Reuse { case page(String), over, wait(String) }

    /// What a case waits to be paid; `nil`: nothing.
    private func due(_ caseNumber: String) async throws -> Due? {
        guard let performed = try await find(case: caseNumber), let found = performed.case,
            let (purpose, amount) = found.awaitedPayment
        else { return nil }
        let live = try await database.read { try Charges($0).live(caseNumber, purpose) }
        return Due(order: performed.record.order, purpose: purpose, amount: amount, live: live)
    }

    private func reuse(
        _ live: Charges.Charge, _ due: Due, by collector: any PaymentCollector, at now: Instant
    ) async throws -> Reuse {
        let isSame = live.amount == due.amount && live.currency == due.order.currency
        guard let session = live.session, let url = live.url else {
            // The answer to its opening was lost, so nobody ever saw its page: it is asked for
            // again under its key, or left behind.
            if !isSame || now >= live.expiresAt {
                try await database.write { try Charges($0).end(live.id, as: .expired) }
            }
            return .over
        }
        if isSame, now.adding(seconds: Self.shortestSeconds) < live.expiresAt {
            return .page(url)
        }
        let reading: ChargeReading
        do throws(ProviderSilence) {
            try await collector.close(session)
            reading = try await collector.read(session)
        } catch { return .wait(error.problem) }
        guard reading != .open else { return .wait("the page before could not be closed") }
        try await take(reading, of: live.id, at: now)
        return .over
    }

    private func open(
        _ charge: Charges.Charge, _ due: Due, _ words: ChargeWords,
        by collector: any PaymentCollector, at now: Instant
    ) async throws -> ChargeStart {
        if let url = charge.url { return .page(url: url) }
        let reply = await collector.open(
            ChargeOrder(
                id: charge.id, caseNumber: charge.caseNumber, amount: charge.amount,
                currency: charge.currency, expiresAt: charge.expiresAt, title: words.title,
                email: due.order.customer.email, language: words.language, paidURL: words.paidURL,
                backURL: words.backURL))
        switch reply {
        case .opened(let session, let url):
            let next = now.adding(seconds: ChargeReadings.whileOpen)
            try await database.write { transaction in
                try Charges(transaction).markOpen(
                    charge.id, session: session, url: url, readAt: next)
            }
            return .page(url: url)
        case .refused(let problem):
            try await database.write { transaction in
                try Charges(transaction).end(charge.id, as: .refused, problem: problem)
            }
            return .notNow(problem: problem)
        case .silent(let problem):
            try await database.write { transaction in
                try Charges(transaction).note(charge.id, problem: problem)
            }
            return .notNow(problem: problem)
        }
    }
}

extension Case {
    /// What the customer is to pay now, and for what; `nil`: nothing.
    package var awaitedPayment: (purpose: Charges.Charge.Purpose, amount: Minor)? {
        switch state {
        case .awaitingFee: fee.map { (.fee, $0.amount) }
        case .awaitingDifference: difference.map { (.difference, $0.amount) }
        default: nil
        }
    }
}
