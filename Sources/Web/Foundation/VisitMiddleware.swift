import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage
import Wording

/// Finds out who is there: language, sessions, network; gives a first-time browser its token.
struct VisitMiddleware: RouterMiddleware {
    typealias Context = PageContext
    let site: Site

    func handle(
        _ request: Request, context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let isNew = try await recognize(request, &context)
        var response = try await next(request, context)
        if isNew { response.set(.visit, context.visit.token) }
        if request.uri.queryParameters["lang"].map(String.init) == context.visit.language.code {
            response.set(.language, context.visit.language.code)
        }
        return response
    }

    /// - Returns: whether the browser comes without a token.
    private func recognize(_ request: Request, _ context: inout PageContext) async throws -> Bool {
        let now = site.now
        let known = request.value(of: .visit).flatMap { $0.utf8.count == 64 ? $0 : nil }
        context.visit.token = known ?? Secret.token(site.ports.random)
        context.visit.network = network(of: request, context)
        context.visit.device = String((request.headers[.userAgent] ?? "").prefix(200))
        let isDesk = request.uri.path == "/desk" || request.uri.path.hasPrefix("/desk/")
        var secret = context.visit.token
        if isDesk, let token = request.value(of: .staff),
            let session = try await site.sessions.find(token, .staff, at: now),
            let found = try await site.staff.atWork(session.subject)
        {
            context.visit.staff = session
            context.visit.member = found.member
            context.visit.mustEnroll = found.mustEnroll
            secret = token
        } else if !isDesk, let token = request.value(of: .customer),
            let session = try await site.sessions.find(token, .customer, at: now)
        {
            context.visit.customer = session
            secret = token
        }
        context.visit.formToken = Visit.formToken(of: secret)
        context.visit.language = try await language(of: request, context.visit)
        return known == nil
    }

    /// What was asked for, what was chosen before, the order's, the browser's, the shop's.
    private func language(of request: Request, _ visit: Visit) async throws -> Language {
        let chosen = [
            request.uri.queryParameters["lang"].map(String.init), request.value(of: .language),
        ]
        if let language = chosen.compactMap({ $0.flatMap(Language.init(rawValue:)) }).first {
            return language
        }
        if let number = visit.order,
            let locale = try await site.desk.find(order: number)?.record.order.customer.locale,
            let language = Language(locale: locale)
        {
            return language
        }
        let accepted = (request.headers[.acceptLanguage] ?? "").split(separator: ",")
        return accepted.compactMap { Language(locale: $0.trimmingPrefix(" ").prefix(2)) }.first
            ?? .french
    }

    private func network(of request: Request, _ context: PageContext) -> String {
        let header = site.settings.clientAddressHeader.flatMap { HTTPField.Name($0) }
        let told = header.flatMap { request.headers[$0] }?.split(separator: ",").last
        return Network.of(
            told.map { String($0).trimmed } ?? context.remoteAddress?.ipAddress ?? "")
    }
}
