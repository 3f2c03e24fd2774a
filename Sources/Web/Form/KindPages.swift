import AfterSales
import Hummingbird

/// The choice of requests.
struct KindPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/form") { request, context in
            let visit = try await site.customer(request, context, goal: .form)
            let line = request.uri.queryParameters["line"].flatMap { visit.order.line(String($0)) }
            return Response.page(KindsPage(visit: visit, line: line))
        }
        WithdrawalPages(site: site).add(to: router)
    }
}
