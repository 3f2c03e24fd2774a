import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// The staff of the tests: one of each role, already logged in.
extension Browser {
    /// Lets a member with this role in, without the password's hash, which takes its time.
    func logIn(as role: Role) async throws {
        let (login, now) = (role.rawValue, shop.clock.now)
        let token = "token of \(login)"
        try await shop.database.write { transaction in
            guard try StaffMembers(transaction).find(login) == nil else { return }
            try StaffMembers(transaction).save(
                StaffMember(
                    login: login, name: login, role: role, password: "none", createdAt: now))
            try Sessions(transaction).insert(
                SignedIn(
                    id: Secret.hash(token), kind: .staff, subject: login, device: "",
                    createdAt: now, expiresAt: now.adding(hours: 8)))
        }
        set(cookie: "__Host-desk", token)
    }
}

extension Shop {
    /// An order of goods that are sent back by the form, with a quoted fee: two mats and a mouse.
    func placeBulky() async throws {
        guard try await site.desk.find(order: "FR-5005") == nil else { return }
        var mats = Samples.mats
        mats.traits = ["bulky"]
        try await site.desk.place(
            try Samples.delivered("FR-5005", lines: [mats, Samples.mouse]), by: Actor(.system),
            at: clock.now)
    }

    /// A case of FR-5005 that waits for review: one mat.
    @discardableResult
    func openReturn(reason: String? = nil) async throws -> String {
        try await placeBulky()
        var request = CaseRequest(kind: .return, channel: .form)
        request.lines = [.init(line: "mat", quantity: 1)]
        request.reason = reason
        let asked = request
        let performed = try await site.desk.open(
            asked, on: "FR-5005", by: Actor(.agent), at: clock.now)
        return try #require(performed.caseNumber)
    }

    func act(_ number: String, _ command: @escaping @Sendable (inout CaseWork) throws -> Void)
        async throws
    {
        _ = try await site.desk.onCase(
            number, by: Actor(.admin, name: "boss"), at: clock.now, command)
    }

    func version(_ order: String = "FR-5005") async throws -> Int64 {
        try await database.read { transaction in
            try transaction.query(
                "SELECT version FROM orders WHERE number = $1", .text(order))[0].integer(0)
        }
    }

    func state(_ number: String) async throws -> CaseState? {
        try await site.desk.find(case: number)?.case?.state
    }

    /// Who did what, the oldest first: `agent authorize case:R-000001`.
    func audit() async throws -> [String] {
        try await database.read { transaction in
            try Audit(transaction).latest().reversed().map {
                "\($0.actor) \($0.action) \($0.object)"
            }
        }
    }
}
