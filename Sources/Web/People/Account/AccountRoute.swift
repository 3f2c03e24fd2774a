import Markup

/// The places where a member of the staff looks after their own account.
package enum AccountRoute: LocalRoute, Hashable {
    case account
    case password
    case authenticator
    case recoveryCodes
    case endOtherSessions
    /// Where somebody who was invited chooses a password; the only one that needs no log-in.
    case invitation(secret: String)

    package var link: Link {
        switch self {
        case .account: .path("/desk/account")
        case .password: .path("/desk/account/password")
        case .authenticator: .path("/desk/account/authenticator")
        case .recoveryCodes: .path("/desk/account/recovery-codes")
        case .endOtherSessions: .path("/desk/account/end-other-sessions")
        case .invitation(let secret): .path("/desk/invitation", secret)
        }
    }
}
