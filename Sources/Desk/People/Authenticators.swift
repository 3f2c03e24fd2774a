import AfterSales
import Storage

/// The staff's authenticators: set up by their owner, confirmed by a first code, taken away by who
/// runs the staff.
package struct Authenticators: Sendable {
    package static let codes = 10

    private let database: any Database
    private let box: SecretBox
    private let random: @Sendable (Int) -> [UInt8]

    package init(
        database: any Database, box: SecretBox, random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.database = database
        self.box = box
        self.random = random
    }

    /// A secret that is not used yet: shown to its owner, and carried by the form that confirms
    /// it, sealed.
    package struct Offer: Sendable {
        package var secret: [UInt8]
        package var sealed: String
    }

    package enum Problem: Error, Hashable, Sendable {
        case wrongDigits
        /// The form's sealed secret is none of ours, or somebody else's.
        case notOffered
    }

    package func offer(to login: String) -> Offer { offer(of: random(20), to: login) }

    /// The offer that a form carries.
    ///
    /// - Throws: ``Problem/notOffered``.
    package func offer(_ text: String, to login: String) throws -> Offer {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let bytes = Hexadecimal.bytes(String(parts[1])),
            let secret = try? box.open(
                SealedSecret(key: String(parts[0]), bytes: bytes), for: "offer:" + login)
        else { throw Problem.notOffered }
        return Offer(secret: secret, sealed: text)
    }

    private func offer(of secret: [UInt8], to login: String) -> Offer {
        let sealed = box.seal(secret, for: "offer:" + login)
        let text = (sealed.key ?? "") + "." + Hexadecimal.text(sealed.bytes)
        return Offer(secret: secret, sealed: text)
    }

    /// Takes an authenticator into use.
    ///
    /// - Returns: the recovery codes, to be shown once.
    /// - Throws: ``Problem/wrongDigits``, and nothing changes.
    package func confirm(
        _ offer: Offer, digits: String, by actor: Actor, at now: Instant
    ) async throws -> [String] {
        try actor.require(.ownAccount)
        let codes = newCodes()
        try await database.write { [box] transaction in
            guard var member = try StaffMembers(transaction).find(actor.name) else {
                throw Staff.Problem.unknown(actor.name)
            }
            guard
                let step = OneTimePassword.step(
                    of: digits.filter { !$0.isWhitespace }, secret: offer.secret, after: 0,
                    at: now)
            else { throw Problem.wrongDigits }
            member.totpSecret = box.seal(offer.secret, for: Self.purpose(member.login))
            member.totpLastStep = step
            try StaffMembers(transaction).save(member)
            try keep(codes, of: member.login, transaction)
            try Audit(transaction).note(
                "authenticator_set_up", on: "staff:" + member.login, by: actor.name, at: now)
        }
        return codes
    }

    /// New recovery codes; the old ones open nothing any more.
    package func renewCodes(by actor: Actor, at now: Instant) async throws -> [String] {
        try actor.require(.ownAccount)
        let codes = newCodes()
        try await database.write { transaction in
            try keep(codes, of: actor.name, transaction)
            try Audit(transaction).note(
                "recovery_codes_renewed", on: "staff:" + actor.name, by: actor.name, at: now)
        }
        return codes
    }

    package func codesLeft(of login: String) async throws -> Int {
        try await database.read { try RecoveryCodes($0).left(of: login) }
    }

    /// Sets up an authenticator for somebody, from the console.
    ///
    /// - Returns: the secret, to be shown once.
    package func give(to login: String, at now: Instant) async throws -> [UInt8] {
        let secret = random(20)
        try await database.write { [box] transaction in
            guard var member = try StaffMembers(transaction).find(login.lowercased()) else {
                throw Staff.Problem.unknown(login)
            }
            member.totpSecret = box.seal(secret, for: Self.purpose(member.login))
            try StaffMembers(transaction).save(member)
            try Audit(transaction).note(
                "authenticator_set_up", on: "staff:" + member.login, by: Actor.console.name,
                at: now)
        }
        return secret
    }

    /// Seals again what was stored in the clear, or with a key that was replaced.
    ///
    /// - Returns: how many secrets, and whose stay as they are because their key is not here.
    package func resealAll() async throws -> (sealed: Int, lost: [String]) {
        try await database.write { [box] transaction in
            let members = StaffMembers(transaction)
            var (count, lost) = (0, [String]())
            for var member in try members.all() {
                guard let kept = member.totpSecret, kept.key != box.current else { continue }
                let purpose = Self.purpose(member.login)
                guard let secret = try? box.open(kept, for: purpose) else {
                    lost.append(member.login)
                    continue
                }
                member.totpSecret = box.seal(secret, for: purpose)
                try members.save(member)
                count += 1
            }
            return (count, lost)
        }
    }

    static func purpose(_ login: String) -> String { "totp:" + login }

    private func newCodes() -> [String] {
        (0..<Self.codes).map { _ in
            let code = Secret.code(random) + Secret.code(random)
            return String(code.prefix(10))
        }
    }

    private func keep(_ codes: [String], of login: String, _ transaction: any Transaction) throws {
        let marks = codes.compactMap { box.marks(of: $0, for: Self.recovery(login)).first }
        try RecoveryCodes(transaction).replace(marks, of: login)
    }

    static func recovery(_ login: String) -> String { "recovery:" + login }
}
