import AfterSales
import Storage

/// What is asked for beside the password: the authenticator's digits, or a recovery code.
struct SecondProof {
    let box: SecretBox

    enum Outcome: Hashable { case notNeeded, digits, recoveryCode }

    /// - Returns: what was accepted, `notNeeded` where no authenticator is set up; `nil`: what was
    ///   typed is wrong, or was used before.
    /// - Throws: ``SecretBox/Problem`` where the stored secret does not open.
    func accept(
        _ typed: String, of member: inout StaffMember, at now: Instant,
        in transaction: any Transaction
    ) throws -> Outcome? {
        guard let sealed = member.totpSecret else { return .notNeeded }
        let secret = try box.open(sealed, for: Authenticators.purpose(member.login))
        let digits = typed.filter { !$0.isWhitespace }
        if let step = OneTimePassword.step(
            of: digits, secret: secret, after: member.totpLastStep, at: now)
        {
            member.totpLastStep = step
            return .digits
        }
        let code = Secret.normalized(code: typed)
        guard code.utf8.count == 10 else { return nil }
        for mark in box.marks(of: code, for: Authenticators.recovery(member.login)) {
            if try RecoveryCodes(transaction).spend(mark, of: member.login, at: now) {
                return .recoveryCode
            }
        }
        return nil
    }
}
