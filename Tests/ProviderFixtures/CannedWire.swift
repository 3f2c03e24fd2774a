import Providers
import Synchronization

/// Answers what it is told to, in that order.
package final class CannedWire: Wire {
    private let answers: Mutex<[Result<ProviderResponse, WireFailure>]>
    private let sent = Mutex<[ProviderRequest]>([])

    package init(_ answers: Result<ProviderResponse, WireFailure>...) {
        self.answers = Mutex(answers)
    }

    package convenience init(_ status: Int, _ body: String) {
        self.init(.success(ProviderResponse(status: status, body: Array(body.utf8))))
    }

    package var requests: [ProviderRequest] { sent.withLock(\.self) }

    package func send(_ request: ProviderRequest) async throws(WireFailure) -> ProviderResponse {
        sent.withLock { $0.append(request) }
        let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
        return try answer.get()
    }
}
