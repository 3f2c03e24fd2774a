import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// Turns every error into a page, and adds what every answer carries. The visitor sees what to do
/// and a number; the log has the rest under that number.
struct IncidentMiddleware: RouterMiddleware {
    typealias Context = PageContext
    let site: Site

    func handle(
        _ request: Request, context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = errorResponse(error, request, context)
        }
        return response
    }

    private func errorResponse(
        _ error: any Error, _ request: Request, _ context: PageContext
    ) -> Response {
        let words = FrameWords(language: context.visit.language)
        switch error {
        case let error as HTTPError where error.status == .notFound:
            return page(request, context, .notFound, words.notFoundTitle, words.notFound)
        case let error as HTTPError where error.status == .methodNotAllowed:
            return page(request, context, .methodNotAllowed, words.notFoundTitle, words.notFound)
        case let error as NotSignedIn:
            return .page(HomePage(frame: Frame(context, request, site), goal: error.goal))
        case is NotLoggedIn: return .redirect(to: LogInRoute.logIn)
        case is NoAuthenticator: return .redirect(to: AccountRoute.authenticator)
        case NotFound.here:
            return page(request, context, .notFound, words.notFoundTitle, words.notFound)
        case FormMiddleware.Refusal.fromElsewhere, FormMiddleware.Refusal.withoutToken:
            return page(request, context, .forbidden, words.refusedTitle, words.refused)
        case FormMiddleware.Refusal.tooLarge:
            return page(
                request, context, .contentTooLarge, words.unreadableTitle, words.unreadable)
        case is Form.Problem, is MultipartReader.Problem:
            return page(request, context, .badRequest, words.unreadableTitle, words.unreadable)
        case UploadProblem.busy:
            return page(request, context, .tooManyRequests, words.busyTitle, words.busy)
        case CaseRefusal.orderNotFound, CaseRefusal.caseNotFound:
            return page(request, context, .notFound, words.notFoundTitle, words.notFound)
        case CaseRefusal.notAllowed:
            return page(request, context, .forbidden, words.notAllowedTitle, words.notAllowed)
        case is CaseRefusal, StorageError.stale:
            return page(request, context, .conflict, words.changedTitle, words.changed)
        default: return incident(error, request, context)
        }
    }

    private func incident(
        _ error: any Error, _ request: Request, _ context: PageContext
    ) -> Response {
        let words = FrameWords(language: context.visit.language)
        let number = Hexadecimal.text(site.ports.random(6))
        site.logger.error(
            "page failed",
            metadata: [
                "incident": "\(number)", "path": "\(context.endpointPath ?? "")",
                // On one line, so that nothing in it looks like a line of ours.
                "error": "\(String(String(reflecting: error).map { $0.isNewline ? " " : $0 }))",
            ])
        return .page(
            ErrorPage(
                frame: Frame(context, request, site), heading: words.failedTitle,
                text: words.failed, incident: number),
            status: .internalServerError)
    }

    private func page(
        _ request: Request, _ context: PageContext, _ status: HTTPResponse.Status,
        _ title: String, _ text: String
    ) -> Response {
        .page(
            ErrorPage(frame: Frame(context, request, site), heading: title, text: text),
            status: status)
    }
}

/// There is nothing here, or nothing that this visitor may see: one answer for both.
package enum NotFound: Error { case here }

/// The outermost layer: what every answer carries, whoever made it.
struct HeaderMiddleware: RouterMiddleware {
    typealias Context = PageContext
    let headers: SecurityHeaders

    func handle(
        _ request: Request, context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        headers.add(to: &response)
        return response
    }
}
