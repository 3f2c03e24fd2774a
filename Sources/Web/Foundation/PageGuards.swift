import Hummingbird

/// What stands before every page, in one place, so that the order cannot be mistaken: who is
/// there, then errors as pages in their language, then forms. A provider's message is no visit.
struct PageGuards: RouterMiddleware {
    typealias Context = PageContext
    let site: Site

    func handle(
        _ request: Request, context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let webhooks = WebhookPages(site: site)
        if webhooks.handles(request) { return await webhooks.respond(to: request) }
        let incidents = IncidentMiddleware(site: site)
        let visits = VisitMiddleware(site: site)
        let forms = FormMiddleware(site: site)
        // The outer one is for what fails before anybody is recognized.
        return try await incidents.handle(request, context: context) { request, context in
            try await visits.handle(request, context: context) { request, context in
                try await incidents.handle(request, context: context) { request, context in
                    try await forms.handle(request, context: context, next: next)
                }
            }
        }
    }
}
