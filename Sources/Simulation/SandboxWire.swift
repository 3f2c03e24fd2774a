import Foundation
import Providers
import Sandbox

/// The wire from one process to the bank: requests go over in memory, and the process may die
/// before one leaves or before the answer is read.
struct SandboxWire: Wire {
    let bank: Bank
    let life: Life
    /// What another process does while a refund of this one is on its way, or a page is opened.
    let meanwhile: @Sendable () async -> Void
    /// How long an answer is waited for.
    private static let patienceMilliseconds = 8_000

    func send(
        _ request: ProviderRequest
    ) async throws(WireFailure) -> ProviderResponse {
        do { try life.step() } catch { throw .silent("died before it left") }
        let payment = Self.payment(in: request)
        if let payment {
            bank.begin(payment)
            await meanwhile()
        } else if request.method == .post, request.path == "/v1/checkout/sessions" {
            await meanwhile()
        } else if request.method == .post, request.path.hasSuffix("/expire") {
            bank.beforeClosing(String(request.path.split(separator: "/").dropLast().last ?? ""))
        }
        let outcome = bank.respond(to: Self.wire(request))
        if let payment { bank.end(payment) }
        do { try life.step() } catch { throw .silent("died before the answer") }
        switch outcome {
        case .answered(let response, let milliseconds)
        where milliseconds < Self.patienceMilliseconds:
            return ProviderResponse(status: response.status, body: response.body)
        default: throw .silent("no answer in time")
        }
    }

    /// The payment that a refund is asked for on; `nil`: the request is no refund.
    private static func payment(in request: ProviderRequest) -> String? {
        guard request.method == .post, request.path.contains("refund") else { return nil }
        guard request.path == "/v1/refunds" else { return request.path }
        return String(decoding: request.body, as: UTF8.self).split(separator: "&").first
            .map(String.init)
    }

    private static func wire(_ request: ProviderRequest) -> WireRequest {
        let parts = request.path.split(separator: "?", maxSplits: 1).map(String.init)
        var query: [String: String] = [:]
        for field in parts.dropFirst().joined().split(separator: "&") {
            let pair = field.split(separator: "=", maxSplits: 1).map {
                String($0).removingPercentEncoding ?? ""
            }
            if pair.count == 2 { query[pair[0]] = pair[1] }
        }
        return WireRequest(
            method: request.method.rawValue, path: parts[0], query: query,
            headers: request.headers, body: request.body)
    }
}
