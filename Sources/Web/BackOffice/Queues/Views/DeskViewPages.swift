import AfterSales
import Hummingbird
import Storage

/// Keeping and removing views.
struct DeskViewPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.post("/desk/views") { try await save($0, $1) }
        router.post("/desk/views/:id/remove") { try await remove($0, $1) }
    }

    private func save(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site)
        let form = context.form
        guard let queue = DeskQueue(rawValue: form.text("queue")) else {
            throw Form.Problem.malformed
        }
        let filter = QueueFilter { form[$0] }
        let name = form.masked("name")
        guard !name.isEmpty, name.count <= DeskView.nameLength else {
            return .page(
                SaveViewPage(visit: visit, queue: queue, filter: filter, name: name),
                status: .unprocessableContent)
        }
        try await site.database.write { transaction in
            try DeskViews(transaction).save(
                name, queue, filter, of: visit.actor.name, at: visit.now)
            try Audit(transaction).note(
                "save_view", on: "view:" + name, by: visit.actor.name,
                detail: queue.rawValue + " " + filter.text, at: visit.now)
        }
        return .redirect(to: DeskWorkRoute.filtered(queue, filter, page: 1))
    }

    private func remove(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.readQueues)
        guard let id = Int64(try context.parameters.require("id")) else { throw NotFound.here }
        let now = site.now
        let wasThere = try await site.database.write { transaction in
            let removed = try DeskViews(transaction).remove(id, of: actor.name)
            if removed {
                try Audit(transaction).note(
                    "remove_view", on: "view:\(id)", by: actor.name, at: now)
            }
            return removed
        }
        guard wasThere else { throw NotFound.here }
        return .redirect(to: DeskRoute.queue(.review, page: 1))
    }
}
