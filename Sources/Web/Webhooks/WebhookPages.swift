import Desk
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Where payment providers tell that something moved: `/webhooks/stripe`, `/webhooks/paypal`,
/// `/webhooks/alma`.
///
/// No visitor, no form, no page: the signature is over the raw body, so it is read as it comes and
/// nothing else of the site looks at it first.
struct WebhookPages {
    let site: Site
    /// More than any provider sends.
    private static let maxBytes = 256 << 10

    func handles(_ request: Request) -> Bool { request.uri.path.hasPrefix("/webhooks/") }

    func respond(to request: Request) async -> Response {
        let name = request.uri.path.dropFirst("/webhooks/".count)
        guard let reader = site.ports.webhooks.first(where: { $0.source == name }) else {
            return Response(status: .notFound)
        }
        // Alma calls with GET; the others with POST.
        guard request.method == .post || (request.method == .get && reader.source == "alma") else {
            return Response(status: .methodNotAllowed)
        }
        do {
            let body = try await request.body.collect(upTo: Self.maxBytes)
            let event = try await reader.read(
                WebhookRequest(
                    headers: Self.headers(request), query: Self.query(request),
                    body: Array(body.readableBytesView)), at: site.now)
            // Kept before it is answered: what is not, the provider sends again.
            if try await site.desk.receive(event, from: reader.source, at: site.now) {
                await site.ports.dispatch()
            }
            return Response(status: .ok)
        } catch let refusal as WebhookRefusal {
            site.logger.warning(
                "webhook refused",
                metadata: ["source": "\(reader.source)", "why": "\(refusal)"])
            return Response(status: Self.status(refusal))
        } catch is NIOTooManyBytesError {
            return Response(status: .contentTooLarge)
        } catch {
            site.logger.error(
                "webhook not kept", metadata: ["source": "\(reader.source)", "why": "\(error)"])
            return Response(status: .internalServerError)
        }
    }

    private static func status(_ refusal: WebhookRefusal) -> HTTPResponse.Status {
        switch refusal {
        case .notSigned: .unauthorized
        case .stale, .unreadable: .badRequest
        case .unavailable: .serviceUnavailable
        }
    }

    private static func headers(_ request: Request) -> [String: String] {
        Dictionary(
            request.headers.map { ($0.name.canonicalName, $0.value) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func query(_ request: Request) -> [String: String] {
        Dictionary(
            request.uri.queryParameters.map { (String($0.key), String($0.value)) },
            uniquingKeysWith: { first, _ in first })
    }
}
