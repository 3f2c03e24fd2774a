/// A request as it came off the wire.
package struct WireRequest: Sendable {
    package let method: String
    /// Without the query.
    package let path: String
    package let query: [String: String]
    /// By lower-case name.
    package let headers: [String: String]
    package let body: [UInt8]

    package init(
        method: String, path: String, query: [String: String] = [:],
        headers: [String: String] = [:], body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// - Parameter target: path and query, as in the first line of a request.
    package init(method: String, target: String, headers: [String: String], body: [UInt8]) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            method: method, path: String(parts[0]),
            query: parts.count == 2 ? FormBody.fields(in: Array(parts[1].utf8)) : [:],
            headers: headers, body: body)
    }

    /// The fields of a form, by their whole names (`metadata[order]`).
    var form: [String: String] { FormBody.fields(in: body) }

    /// Nil where the body is not JSON.
    var json: JSONValue? { JSONReader.value(in: body) }
}
