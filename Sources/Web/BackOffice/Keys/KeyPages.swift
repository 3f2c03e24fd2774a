import AfterSales
import Hummingbird

/// The keys of the back office, and their switch: a cookie of the browser's.
struct KeyPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/keys") { request, context in
            Response.page(KeysPage(visit: try await DeskVisit(request, context, site)))
        }
        router.post("/desk/keys") { _, context in
            try context.require(.ownAccount)
            var response = Response.redirect(to: DeskWorkRoute.keys)
            response.set(.keys, context.form.text("keys") == "off" ? "off" : "on")
            return response
        }
    }
}
