import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// A visitor: keeps cookies, fills in forms of the page in front of it, follows redirects when
/// told.
final class Browser {
    let client: any TestClientProtocol
    let shop: Shop
    private(set) var cookies: [String: String] = [:]
    private(set) var page = Page(status: .ok, headers: [:], body: "")
    var origin: String? = Shop.base
    private static let originField = HTTPField.Name("Origin")!  // a token by RFC 9110

    struct Page: Sendable {
        var status: HTTPResponse.Status
        var headers: HTTPFields
        var body: String

        func says(_ text: String) -> Bool { body.contains(text) }
    }

    init(client: any TestClientProtocol, shop: Shop) {
        self.client = client
        self.shop = shop
    }

    func set(cookie name: String, _ value: String) { cookies[name] = value }

    @discardableResult
    func get(_ path: String) async throws -> Page {
        try await send(path, .get, body: nil, headers: [:])
    }

    /// Posts fields as they are; `Page.token` is the form token of the page in front.
    @discardableResult
    func post(_ path: String, _ fields: [(String, String)]) async throws -> Page {
        let body = fields.map { Self.encode($0.0) + "=" + Self.encode($0.1) }
        return try await post(path, raw: Array(body.joined(separator: "&").utf8))
    }

    @discardableResult
    func post(
        _ path: String, raw: [UInt8], type: String = "application/x-www-form-urlencoded",
        length: Int? = nil
    ) async throws -> Page {
        var headers: HTTPFields = [.contentType: type]
        if let length { headers[.contentLength] = String(length) }
        if let origin { headers[Self.originField] = origin }
        return try await send(path, .post, body: ByteBuffer(bytes: raw), headers: headers)
    }

    /// Fills in the form that goes to an address beginning with `action`, and sends it.
    @discardableResult
    func submit(_ action: String, _ fields: [(String, String)] = []) async throws -> Page {
        let form = try #require(Self.forms(page.body).first { $0.action.hasPrefix(action) })
        let typed = Set(fields.map(\.0))
        return try await post(
            form.action, form.hidden.filter { !typed.contains($0.0) } + fields)
    }

    /// Goes where the last answer leads.
    @discardableResult
    func follow() async throws -> Page {
        try await get(try #require(page.headers[.location]))
    }

    var token: String {
        Self.forms(page.body).first?.hidden.first { $0.0 == "form_token" }?.1 ?? ""
    }

    /// Proves that an order is the visitor's.
    func signIn(_ order: String = "FR-1001", _ email: String = "lea@example.com") async throws {
        try await get("/")
        try await submit("/", [("order", order), ("email", email)])
        try await follow()
        let mail = try await shop.postbox.take()
        try await submit("/code/", [("code", mail.code)])
        try await follow()
    }

    private func send(
        _ path: String, _ method: HTTPRequest.Method, body: ByteBuffer?, headers: HTTPFields
    ) async throws -> Page {
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        let found = try await client.execute(
            uri: path, method: method, headers: headers, body: body
        ) { response in
            Page(
                status: response.status, headers: response.headers,
                body: String(buffer: response.body))
        }
        for cookie in found.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        page = found
        return found
    }

    private static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private static func forms(_ html: String) -> [(action: String, hidden: [(String, String)])] {
        html.components(separatedBy: "<form ").dropFirst().map { text in
            let form = text.components(separatedBy: "</form>")[0]
            let hidden = form.components(separatedBy: "<input type=\"hidden\"").dropFirst().map {
                (attribute("name", of: $0), attribute("value", of: $0))
            }
            return (attribute("action", of: form), Array(hidden))
        }
    }

    private static func attribute(_ name: String, of element: String) -> String {
        let start = element.prefix { $0 != ">" }
        guard let range = start.range(of: name + "=\"") else { return "" }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(start[range.upperBound...].prefix { $0 != "\"" })) { text, entity in
                text.replacingOccurrences(of: entity.0, with: entity.1)
            }
    }
}
