import AfterSales
import Desk
import Hummingbird
import NIOCore
import Storage

/// The audit log, for admins: who did and who read what, filtered, and as a file.
struct AuditPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/audit") { try await log($0, $1) }
        router.get("/desk/audit/export") { try await export($0, $1) }
    }

    private func log(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .readAudit)
        let query = AuditQuery(request)
        let (filter, problems) = query.filter(in: visit.zone, AuditWords(visit.language))
        let (entries, actions) = try await site.database.read { transaction in
            let audit = Audit(transaction)
            return (
                problems.isEmpty
                    ? try audit.latest(
                        AuditPage.length + 1, before: query.before ?? .max, where: filter) : [],
                try audit.actions()
            )
        }
        return .page(
            AuditPage(
                visit: visit, query: query, entries: entries, actions: actions,
                problems: problems),
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// Written while it is read, a thousand entries at a time: the log may be longer than memory.
    private func export(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.readAudit)
        try actor.require(.export)
        let zone = try await site.zone()
        let words = AuditWords(context.visit.language)
        let (filter, problems) = AuditQuery(request).filter(in: zone, words)
        guard problems.isEmpty else { throw NotFound.here }
        let now = site.now
        try await site.database.write { transaction in
            try Audit(transaction).note("export", on: "audit", by: actor.name, at: now)
        }
        let entries = AuditExport(database: site.database, filter: filter, zone: zone)
        var response = Response.attachment(
            [], name: "audit.csv", type: "text/csv; charset=utf-8")
        response.body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: AuditExport.heading))
            try await entries.forEach { try await writer.write(ByteBuffer(string: $0)) }
            try await writer.finish(nil)
        }
        return response
    }
}
