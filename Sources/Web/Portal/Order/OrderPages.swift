import Hummingbird

/// The order's page.
struct OrderPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/order") { request, context in
            let visit = try await site.customer(request, context)
            return Response.page(
                OrderPage(visit: visit, outlooks: try await visit.outlooks(site)))
        }
    }
}
