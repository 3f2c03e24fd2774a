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
    /// A browser in which a member with this role is logged in.
    func logIn(as role: Role) async throws {
        let login = role.rawValue
        let database = shop.database
        if try await Staff(database: database).find(login) == nil {
            try await Staff(database: database).add(
                login, name: login, role: role, password: "a long enough password",
                totpSecret: nil, at: shop.clock.now)
        }
        let token = try await StaffLogIn(database: database, random: shop.site.ports.random).logIn(
            login, password: "a long enough password", digits: "", network: login, device: "",
            at: shop.clock.now)
        set(cookie: "__Host-desk", token)
    }
}

extension Shop {
    /// A case of FR-1001 that waits for review: one mat, opened by an agent on the form.
    @discardableResult
    func openReturn(
        _ line: String = "mat", quantity: Int = 1, on order: String = "FR-1001"
    ) async throws -> String {
        var request = CaseRequest(kind: .return, channel: .form)
        request.lines = [.init(line: line, quantity: quantity)]
        let performed = try await site.desk.open(
            request, on: order, by: Actor(.agent), at: clock.now)
        return try #require(performed.caseNumber)
    }

    func act(_ number: String, _ command: @escaping @Sendable (inout CaseWork) throws -> Void)
        async throws
    {
        _ = try await site.desk.onCase(
            number, by: Actor(.admin, name: "boss"), at: clock.now, command)
    }

    func version(_ order: String = "FR-1001") async throws -> Int64 {
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
