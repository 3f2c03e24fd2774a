import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// Files of transfers: made, fetched, confirmed; and transfers that came back.
struct TransferPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.post("/desk/transfers") { _, context in
            let actor = try context.require(.sendTransfers)
            guard let debtor = site.settings.debtor else { throw NotFound.here }
            _ = try await site.desk.makeTransferFile(from: debtor, by: actor, at: site.now)
            return Response.redirect(to: MoneyRoute.tab(.transfers))
        }
        router.get("/desk/transfers/:id") { _, context in
            let actor = try context.require(.sendTransfers)
            let id = try context.parameters.require("id")
            guard let file = try await site.desk.transferFile(id, by: actor, at: site.now) else {
                throw NotFound.here
            }
            let document = CreditTransferDocument(file, zone: try await site.zone())
            return Response.attachment(
                Array(document.text.utf8), name: id + ".xml", type: "application/xml")
        }
        router.post("/desk/transfers/:id/confirm") { _, context in
            let actor = try context.require(.sendTransfers)
            _ = try await site.desk.confirmTransferFile(
                try context.parameters.require("id"), by: actor, at: site.now)
            await site.ports.dispatch()
            return Response.redirect(to: MoneyRoute.tab(.transfers))
        }
        router.post("/desk/transfers/returned") { request, context in
            let actor = try context.require(.sendTransfers)
            let refund = request.uri.queryParameters["refund"].map { String($0) } ?? ""
            let why = context.form.text("why")
            guard !why.isEmpty else { throw Form.Problem.malformed }
            _ = try await site.desk.returnTransfer(
                refund, because: String(why.prefix(140)), by: actor, at: site.now)
            await site.ports.dispatch()
            return Response.redirect(to: MoneyRoute.tab(.failed))
        }
    }
}
