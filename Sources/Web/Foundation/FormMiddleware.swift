import Desk
import HTTPTypes
import Hummingbird
import NIOCore

/// Takes in forms: from our own pages only, of bounded size, with the visitor's token.
struct FormMiddleware: RouterMiddleware {
    typealias Context = PageContext
    let site: Site

    /// Why a form is not taken in.
    enum Refusal: Error, Hashable, Sendable {
        case fromElsewhere
        case withoutToken
        case tooLarge
    }

    func handle(
        _ request: Request, context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        switch request.method {
        case .get, .head: return try await next(request, context)
        case .post: break
        default: throw HTTPError(.methodNotAllowed)
        }
        guard isFromHere(request) else { throw Refusal.fromElsewhere }
        if UploadReceiver.takes(request) {
            // Its token is the first field, checked before anything of a file is taken in.
            return try await next(request, context)
        }
        var context = context
        context.form = try await form(of: request)
        let token = context.form[FormField.token] ?? ""
        guard Secret.areEqual(token, context.visit.formToken) else {
            throw Refusal.withoutToken
        }
        return try await next(request, context)
    }

    /// Browsers send `Origin` with every POST; one without it is none of our pages.
    private func isFromHere(_ request: Request) -> Bool {
        if request.headers[.secFetchSite].map({ $0 != "same-origin" }) ?? false { return false }
        guard let origin = request.headers[.origin] else { return false }
        if origin == site.settings.baseURL { return true }
        // The demo is opened by localhost and by 127.0.0.1 alike; browsers fill in `Host`.
        return site.settings.isDemo && origin == "http://" + (request.head.authority ?? "")
    }

    private func form(of request: Request) async throws -> Form {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw Form.Problem.notAForm
        }
        let limits = site.settings.limits
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: limits.formBytes)
        } catch is NIOTooManyBytesError {
            throw Refusal.tooLarge
        }
        return try Form(encoded: body.readableBytesView, limit: limits.formFields)
    }
}

/// Fields that forms carry beside their own.
enum FormField {
    static let token = "form_token"
    /// What the page showed when it was made.
    static let seen = "seen"
}

extension HTTPField.Name {
    static let origin = HTTPField.Name("Origin")!  // a token by RFC 9110
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!  // likewise
}
