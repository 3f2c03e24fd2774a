import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import Providers

/// Carries requests over HTTP/1.1, with a limit on time and size, and follows no redirect.
package final class HTTPWire: Wire {
    private let base: String
    private let client: HTTPClient
    private static let maxBytes = 4 << 20

    /// - Parameters:
    ///   - base: the provider's address without a slash at its end: `https://api.stripe.com`.
    ///   - seconds: for a whole call.
    package init(base: String, seconds: Int64 = 30) {
        self.base = base
        self.seconds = seconds
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(5), read: .seconds(seconds)))
        configuration.httpVersion = .http1Only
        // A connection that is refused is known at once; the outbox tries again.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private let seconds: Int64

    package func shutdown() async throws { try await client.shutdown() }

    package func send(
        _ request: ProviderRequest
    ) async throws(WireFailure) -> ProviderResponse {
        var outgoing = HTTPClientRequest(url: base + request.path)
        outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
        for (name, value) in request.headers.sorted(by: { $0.key < $1.key }) {
            outgoing.headers.add(name: name, value: value)
        }
        if request.method == .post { outgoing.body = .bytes(ByteBuffer(bytes: request.body)) }
        do {
            let answer = try await client.execute(outgoing, timeout: .seconds(seconds))
            var body = try await answer.body.collect(upTo: Self.maxBytes)
            return ProviderResponse(
                status: Int(answer.status.code),
                body: body.readBytes(length: body.readableBytes) ?? [])
        } catch {
            throw Self.failure(error)
        }
    }

    /// Only what fails before a connection is there is known not to have left.
    private static func failure(_ error: any Error) -> WireFailure {
        let neverLeft: [HTTPClientError] = [
            .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout, .invalidURL,
            .emptyHost, .emptyScheme,
        ]
        if let error = error as? HTTPClientError, neverLeft.contains(error) {
            return .notSent("\(error)")
        }
        if error is NIOConnectionError { return .notSent("no connection") }
        return .silent("\(error)")
    }
}
