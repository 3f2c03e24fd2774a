import AfterSales
import Storage

extension Desk {
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
    ///
    /// - Parameter page: what it is to say; one that was asked for before keeps its words.
    package func startCharge(
        _ caseNumber: String, saying page: ChargePage, by collector: any PaymentCollector,
        at now: Instant
    ) async throws -> ChargeStart {
        guard let due = try await dueCharge(caseNumber) else { return .nothingDue }
        if let live = due.live {
            switch try await reuse(live, due, by: collector, at: now) {
            case .page(let url): return .page(url: url)
            case .wait(let problem): return .notNow(problem: problem)
            case .over: break
            }
        }
        // What is due is asked once more where the row is written: what was closed may have been
        // paid just before, and the amount may be another by now.
        let charge = try await database.write { transaction -> Charges.Charge? in
            guard let due = try dueCharge(caseNumber, transaction) else { return nil }
            return try due.live
                ?? Charges(transaction).open(
                    for: (due.order.number, caseNumber), due.purpose, due.amount,
                    due.order.currency, page.kept(for: due.order.customer.email),
                    until: now.adding(seconds: Self.chargeSeconds), at: now)
        }
        guard let charge else { return .nothingDue }
        return try await open(charge, by: collector, at: now)
    }

    struct DueCharge: Sendable {
        var order: Order
        var purpose: Charges.Charge.Purpose
        var amount: Minor
        var live: Charges.Charge?

        func isFor(_ charge: Charges.Charge) -> Bool {
            charge.purpose == purpose && charge.amount == amount
                && charge.currency == order.currency
        }
    }

    private enum Reuse { case page(String), over, wait(String) }

    /// What a case waits to be paid; `nil`: nothing.
    func dueCharge(_ caseNumber: String) async throws -> DueCharge? {
        try await database.read { try dueCharge(caseNumber, $0) }
    }

    private func dueCharge(
        _ caseNumber: String, _ transaction: any Transaction
    ) throws -> DueCharge? {
        let records = OrderRecords(transaction)
        guard let number = try records.orderNumber(ofCase: caseNumber),
            let record = try records.find(number)?.record,
            let (purpose, amount) = record.case(caseNumber)?.awaitedPayment
        else { return nil }
        return DueCharge(
            order: record.order, purpose: purpose, amount: amount,
            live: try Charges(transaction).live(caseNumber, purpose))
    }

    private func reuse(
        _ live: Charges.Charge, _ due: DueCharge, by collector: any PaymentCollector,
        at now: Instant
    ) async throws -> Reuse {
        guard let session = live.session, let url = live.url else {
            // The answer to its opening was lost, so nobody ever saw its page: it is asked for
            // again under its key, or left behind.
            if !due.isFor(live) || now >= live.expiresAt {
                try await database.write { try Charges($0).expire(live.id) }
            }
            return .over
        }
        if due.isFor(live), now.adding(seconds: Self.shortestSeconds) < live.expiresAt {
            return .page(url)
        }
        let reading: ChargeReading
        do throws(ProviderSilence) {
            reading = try await closed(session, by: collector)
        } catch { return .wait(error.problem) }
        if reading == .open || (reading == .unknown && now < live.expiresAt) {
            return .wait("the page before is not known to be closed")
        }
        try await take(reading, of: live.id, at: now)
        return .over
    }

    /// Closes a page, and tells what became of it: it may have been paid in that moment.
    func closed(
        _ session: String, by collector: any PaymentCollector
    ) async throws(ProviderSilence) -> ChargeReading {
        try await collector.close(session)
        return try await collector.read(session)
    }

    private func open(
        _ charge: Charges.Charge, by collector: any PaymentCollector, at now: Instant
    ) async throws -> ChargeStart {
        if let url = charge.url { return .page(url: url) }
        switch await collector.open(ChargeOrder(charge)) {
        case .opened(let session, let url):
            let next = now.adding(seconds: ChargeReadings.whileOpen)
            let kept = try await database.write { transaction -> String? in
                let charges = Charges(transaction)
                if try charges.markOpen(charge.id, session: session, url: url, readAt: next) {
                    return url
                }
                return try charges.find(charge.id).flatMap { $0.state == .open ? $0.url : nil }
            }
            // A page that is not kept here would be paid and never read.
            return kept.map { .page(url: $0) } ?? .notNow(problem: "another page was opened")
        case .refused(let problem):
            try await database.write { transaction in
                try Charges(transaction).refuse(charge.id, problem: problem)
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

/// What a provider's page says and where it leads back to.
package struct ChargePage: Hashable, Sendable {
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

    fileprivate func kept(for email: String) -> Charges.Charge.Page {
        Charges.Charge.Page(
            title: title, email: email, language: language, paidURL: paidURL, backURL: backURL)
    }
}

extension ChargeOrder {
    fileprivate init(_ charge: Charges.Charge) {
        self.init(
            id: charge.id, caseNumber: charge.caseNumber, amount: charge.amount,
            currency: charge.currency, expiresAt: charge.expiresAt, title: charge.page.title,
            email: charge.page.email, language: charge.page.language,
            paidURL: charge.page.paidURL, backURL: charge.page.backURL)
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
