/// What is said in return.
package struct WireResponse: Sendable, Equatable {
    package let status: Int
    package let headers: [String: String]
    package let body: [UInt8]

    package init(status: Int, headers: [String: String], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    static func json(
        _ value: JSONValue, status: Int = 200, headers: [String: String] = [:]
    ) -> WireResponse {
        var headers = headers
        headers["content-type"] = "application/json"
        return WireResponse(status: status, headers: headers, body: value.bytes)
    }

    static func page(_ html: String, status: Int = 200) -> WireResponse {
        WireResponse(
            status: status, headers: ["content-type": "text/html; charset=utf-8"],
            body: Array(html.utf8))
    }

    static func redirect(to address: String) -> WireResponse {
        WireResponse(status: 303, headers: ["location": address], body: [])
    }
}
