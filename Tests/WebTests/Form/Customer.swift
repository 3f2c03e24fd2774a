import AfterSales
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// What a customer does on the pages of a request.
extension Browser {
    /// The request that the page in front of the visitor belongs to.
    var draft: String {
        get throws {
            let text = try #require(
                page.body.components(separatedBy: "action=\"/request/").dropFirst().first)
            return String(text.prefix { $0 != "/" && $0 != "\"" })
        }
    }

    /// Begins a request, and opens its first page.
    func begin(_ kind: CaseKind, line: String? = nil) async throws {
        try await get("/form")
        try await post(
            "/begin/" + kind.rawValue,
            [("form_token", token)] + (line.map { [("line", $0)] } ?? []))
        try await follow()
    }

    /// Sends a question's answer, and opens the page that it leads to.
    func answer(_ fields: [(String, String)]) async throws {
        try await submit("/request/", fields)
        #expect(page.status == .seeOther)
        try await follow()
    }
}

extension Shop {
    func draft(_ id: String) async throws -> Draft? {
        try await database.read { try Drafts($0).find(id) }
    }

    /// Every case of an order; what a refusal must leave alone.
    func cases(_ order: String = "FR-1001") async throws -> [Case] {
        try await record(order).cases
    }
}
