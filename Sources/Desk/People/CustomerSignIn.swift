import AfterSales
import Storage

/// A customer proves that an order is theirs: a code, or a link, by mail to the order's address.
///
/// Asking does the same work and gives the same answer whether the order exists, and whether the
/// address is its own: one row is written, one job is queued.
package struct CustomerSignIn: Sendable {
    package static let validSeconds: Int64 = 600
    package static let tries = 5
    package static let sessionSeconds: Int64 = 12 * 3600
    package static let idleSeconds: Int64 = 2 * 3600

    private let database: any Database
    private let random: @Sendable (Int) -> [UInt8]

    package init(database: any Database, random: @escaping @Sendable (Int) -> [UInt8]) {
        self.database = database
        self.random = random
    }

    /// What asking brings: where the page goes on, and what the mail would say.
    package struct Asked: Sendable {
        /// For the page where the code is typed; opens nothing.
        package var lookup: String
        /// What ``send(_:by:at:)`` puts in the mail.
        fileprivate var letter: Letter
    }

    fileprivate struct Letter: Sendable {
        /// `nil`: there is nobody to write to, which the page does not show.
        var order: String?
        var code: String
        var link: String
        var validUntil: Instant
    }

    package enum Problem: Error, Hashable, Sendable {
        case wrongCode(triesLeft: Int)
        /// Expired, used, tried too often, or never given out: one answer for all.
        case noLongerValid
    }

    /// - Parameter network: where the browser is, as ``network(of:)`` writes it.
    /// - Throws: ``TooManyTries``.
    package func ask(
        order typed: String, email: String, network: String, at now: Instant
    ) async throws -> Asked {
        let number = Self.normalized(order: typed)
        let address = email.lowercased()
        let lookup = Secret.token(random)
        let code = Secret.code(random)
        let link = Secret.token(random)
        let buckets = [
            ("order:" + Secret.hash(number), Limit(free: 5, delaySeconds: 30)),
            ("email:" + Secret.hash(address), Limit(free: 5, delaySeconds: 30)),
            ("network:" + network, Limit(free: 30, delaySeconds: 10)),
        ]
        let expiresAt = now.adding(seconds: Self.validSeconds)
        let order = try await database.write { transaction -> String? in
            try Attempts(transaction).take(buckets.map { (name: $0.0, limit: $0.1) }, at: now)
            let isTheirs = try OrderRecords(transaction).email(of: number) == address
            let codes = SignInCodes(transaction)
            // The same statements for everybody: what is voided is nothing where there is nobody.
            try codes.voidAll(of: isTheirs ? number : lookup)
            try codes.insert(
                SignInCode(
                    lookup: Secret.hash(lookup), order: isTheirs ? number : nil,
                    codeHash: Secret.hash(code, key: lookup), linkHash: Secret.hash(link),
                    createdAt: now, expiresAt: expiresAt))
            return isTheirs ? number : nil
        }
        return Asked(
            lookup: lookup,
            letter: Letter(order: order, code: code, link: link, validUntil: expiresAt))
    }

    /// Writes the mail, in the background: how long it takes would tell whether there is an order.
    ///
    /// - Parameter goal: ``SignInMail/goal``.
    package func send(
        _ asked: Asked, goal: String?, by mailer: any SignInMailer, at now: Instant
    ) async throws {
        let letter = asked.letter
        guard let number = letter.order,
            let order = try await database.read({ try OrderRecords($0).find(number)?.record.order })
        else { return }
        try await mailer.send(
            SignInMail(
                order: number, customer: order.customer, code: letter.code, link: letter.link,
                goal: goal, validUntil: letter.validUntil),
            at: now)
    }

    /// Spends a code.
    ///
    /// - Parameter wanted: the order that it must be of; `nil`: whichever it is of.
    /// - Returns: the token of the new session.
    /// - Throws: ``Problem``, ``TooManyTries``.
    package func enter(
        code typed: String, lookup: String, order wanted: String? = nil, network: String,
        device: String, at now: Instant
    ) async throws -> String {
        let bucket = (name: "code:" + network, limit: Limit(free: 30, delaySeconds: 10))
        let given = Secret.hash(Secret.normalized(code: typed), key: lookup)
        let token = Secret.token(random)
        let problem = try await database.write { transaction -> Problem? in
            try Attempts(transaction).take([bucket], at: now)
            let codes = SignInCodes(transaction)
            guard let kept = try codes.find(lookup: Secret.hash(lookup)), kept.isOpen(at: now),
                wanted == nil || kept.order == wanted
            else { return .noLongerValid }
            try codes.countTry(kept.lookup)
            guard Secret.areEqual(kept.codeHash, given), let order = kept.order else {
                let left = Self.tries - kept.tries - 1
                return left > 0 ? .wrongCode(triesLeft: left) : .noLongerValid
            }
            try codes.markUsed(kept.lookup)
            try begin(token, order: order, device: device, at: now, in: transaction)
            return nil
        }
        // Thrown outside, so that the try stays counted.
        if let problem { throw problem }
        return token
    }

    /// Whether a link can still be spent; looking does not spend it, as programs that scan mails
    /// look too.
    package func isOpen(link: String, at now: Instant) async throws -> Bool {
        try await database.read { transaction in
            try SignInCodes(transaction).find(link: Secret.hash(link))?.isOpen(at: now) ?? false
        }
    }

    /// Spends a link.
    ///
    /// - Throws: ``Problem/noLongerValid``.
    package func enter(link: String, device: String, at now: Instant) async throws -> String {
        let token = Secret.token(random)
        try await database.write { transaction in
            let codes = SignInCodes(transaction)
            guard let kept = try codes.find(link: Secret.hash(link)), kept.isOpen(at: now),
                let order = kept.order
            else { throw Problem.noLongerValid }
            try codes.markUsed(kept.lookup)
            try begin(token, order: order, device: device, at: now, in: transaction)
        }
        return token
    }

    private func begin(
        _ token: String, order: String, device: String, at now: Instant,
        in transaction: any Transaction
    ) throws {
        try Sessions(transaction).insert(
            SignedIn(
                id: Secret.hash(token), kind: .customer, subject: order, device: device,
                createdAt: now, expiresAt: now.adding(seconds: Self.sessionSeconds)))
    }

    /// An order's number as customers type it: no spaces, no `#`, capitals.
    package static func normalized(order typed: String) -> String {
        String(typed.uppercased().filter { !$0.isWhitespace && $0 != "#" })
    }
}

extension SignInCode {
    fileprivate func isOpen(at now: Instant) -> Bool {
        !isUsed && tries < CustomerSignIn.tries && now <= expiresAt
    }
}
