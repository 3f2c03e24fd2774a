import Desk
import Storage
import Wording

/// Who is there, in which language, and with which keys.
package struct Visit: Sendable {
    package var language = Language.french
    /// Random; held by the browser from its first page on, before anybody is signed in.
    var token = ""
    /// The customer's session; its subject is the one order that it opens.
    package var customer: SignedIn?
    package var staff: SignedIn?
    package var member: StaffMember?
    /// Whether the member's role needs an authenticator that they have not set up yet.
    var mustEnroll = false
    /// Where the browser is: an address or its network, for limits.
    package var network = ""
    package var device = ""
    /// What forms carry: derived from the session's token, so that no other site knows it.
    package var formToken = ""

    package init() {}

    package var order: String? { customer?.subject }

    /// The token that forms of the holder of `secret` carry.
    static func formToken(of secret: String) -> String {
        Secret.hash("form", key: secret)
    }
}
