import AfterSales
import Hummingbird
import Storage

/// The order's page.
struct OrderPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/order") { request, context in
            let visit = try await site.customer(request, context)
            let drafts = try await site.database.read {
                try Drafts($0).unsent(of: visit.order.number)
            }
            return Response.page(
                OrderPage(
                    visit: visit, outlooks: try await visit.outlooks(site),
                    drafts: visit.unfinished(among: drafts)))
        }
    }
}
