import HTTPTypes
import Hummingbird
import NIOCore
import Sandbox

/// Carries requests to the sandbox and its answers back, as late as they are to be.
struct WireResponder: HTTPResponder {
    /// Has the connection at hand, so that it can be cut.
    struct Context: RequestContext {
        var coreContext: CoreRequestContextStorage
        let channel: any Channel

        init(source: ApplicationRequestContextSource) {
            coreContext = .init(source: source)
            channel = source.channel
        }
    }

    let keeper: SandboxKeeper

    func respond(to request: Request, context: Context) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 20)
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        let outcome = try await keeper.respond(
            to: WireRequest(
                method: request.method.rawValue, target: request.uri.description, headers: headers,
                body: Array(body.readableBytesView)))
        switch outcome {
        case .silent(let milliseconds):
            try await Task.sleep(for: .milliseconds(milliseconds))
            try await context.channel.close()
            return Response(status: .serviceUnavailable)
        case .answered(let response, let milliseconds):
            if milliseconds > 0 { try await Task.sleep(for: .milliseconds(milliseconds)) }
            return Response(response)
        }
    }
}

extension Response {
    fileprivate init(_ response: WireResponse) {
        var headers = HTTPFields()
        for (name, value) in response.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        self.init(
            status: .init(code: response.status), headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: response.body)))
    }
}
