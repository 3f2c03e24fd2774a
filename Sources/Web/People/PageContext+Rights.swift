import AfterSales
import Storage

extension PageContext {
    /// The member of the staff who is logged in.
    ///
    /// - Throws: ``NotLoggedIn``, which becomes the log-in page, and ``NoAuthenticator``, which
    ///   becomes the page that sets one up.
    package func requireMember() throws -> StaffMember {
        guard let member = visit.member else { throw NotLoggedIn() }
        guard !visit.mustEnroll else { throw NoAuthenticator() }
        return member
    }

    /// The actor of what a member of the staff does.
    package func requireActor() throws -> Actor {
        let member = try requireMember()
        return Actor(member.role, name: member.login)
    }

    /// The same for somebody who may do one thing: what every page of the desk asks first.
    ///
    /// One's own account is open without an authenticator too: it is where one is set up.
    ///
    /// - Throws: what ``requireMember()`` throws, or `CaseRefusal.notAllowed`, which becomes a page
    ///   that says so.
    @discardableResult
    package func require(_ action: Action) throws -> Actor {
        guard let member = visit.member else { throw NotLoggedIn() }
        if action != .ownAccount { _ = try requireMember() }
        let actor = Actor(member.role, name: member.login)
        try actor.require(action)
        return actor
    }

    /// The session of somebody who may do one thing.
    func requireSession(_ action: Action) throws -> SignedIn {
        try require(action)
        guard let session = visit.staff else { throw NotLoggedIn() }
        return session
    }
}

/// A page of the staff's, asked for by nobody who is logged in.
package struct NotLoggedIn: Error {}

/// A page of the staff's, asked for by somebody who has to set up an authenticator first.
package struct NoAuthenticator: Error {}
