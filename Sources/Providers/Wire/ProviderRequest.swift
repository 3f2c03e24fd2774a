/// A request to a payment provider, whatever carries it there.
package struct ProviderRequest: Hashable, Sendable {
    package enum Method: String, Sendable { case get = "GET", post = "POST" }

    package var method: Method
    /// With its query, below the provider's base URL: `/v1/refunds?limit=100`.
    package var path: String
    /// Names in lowercase.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(
        _ method: Method, _ path: String, headers: [String: String] = [:], body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
    }
}

package struct ProviderResponse: Hashable, Sendable {
    package var status: Int
    package var body: [UInt8]

    package init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }

    package var isSuccess: Bool { (200..<300).contains(status) }
}

/// Why there is no answer.
package enum WireFailure: Error, Hashable, Sendable {
    /// Nothing left this machine.
    case notSent(String)
    /// It may have arrived.
    case silent(String)

    package var problem: String {
        switch self {
        case .notSent(let problem), .silent(let problem): problem
        }
    }
}

/// What carries requests to one provider and brings its answers.
package protocol Wire: Sendable {
    func send(_ request: ProviderRequest) async throws(WireFailure) -> ProviderResponse
}
