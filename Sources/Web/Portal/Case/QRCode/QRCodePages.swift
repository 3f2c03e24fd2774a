import AfterSales
import Documents
import Hummingbird

/// A label's number as a QR code.
struct QRCodePages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/case/:number/qr") { request, context in
            let visit = try await site.customer(request, context)
            let number = try context.parameters.require("number")
            guard let found = visit.record.case(number) else { throw NotFound.here }
            guard found.hasLabelToPost else {
                return Response.redirect(to: Route.caseFile(number: number))
            }
            let code = try MatrixCode(LabelNumber(case: number).text)
            return Response.page(QRCodePage(visit: visit, found: found, code: code))
        }
    }
}

extension Case {
    /// Whether the customer is to hand in a parcel with our label on it.
    var hasLabelToPost: Bool { state == .authorized && hasUnusedLabel }
}
