import AfterSales
import Storage

extension PageContext {
    /// The member of the staff who is logged in.
    ///
    /// - Throws: ``NotLoggedIn``, which becomes the log-in page.
    package func requireMember() throws -> StaffMember {
        guard let member = visit.member else { throw NotLoggedIn() }
        return member
    }

    /// The actor of what a member of the staff does.
    package func requireActor() throws -> Actor {
        let member = try requireMember()
        return Actor(member.role, name: member.login)
    }

    /// The same for somebody who may do one thing: what every page of the desk asks first.
    ///
    /// - Throws: ``NotLoggedIn``, or `CaseRefusal.notAllowed`, which becomes a page that says so.
    @discardableResult
    package func require(_ action: Action) throws -> Actor {
        let actor = try requireActor()
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
