import AfterSales
import Correspondence
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// What goes back to customers.
struct SendBackPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/station/send-back") { request, context in
            _ = try context.requireStation()
            let visit = try await DeskVisit(request, context, site)
            let rows = try await site.database.read { transaction in
                let work = SendBacks(transaction)
                return (
                    try work.rows(in: StationCounts.waiting),
                    try work.rows(in: [.expected, .sent])
                )
            }
            return Response.page(SendBacksPage(visit: visit, waiting: rows.0, underWay: rows.1))
        }
        router.get("/desk/station/send-back/:number") { try await page($0, $1) }
        router.get("/desk/station/send-back/:number/label.pdf") { try await label($0, $1) }
        for act in SendBackAct.allCases {
            router.post("/desk/station/send-back/:number/\(act.rawValue)") {
                try await carryOut(act, $0, $1)
            }
        }
    }

    private func page(
        _ request: Request, _ context: PageContext, notice: FileNotice = FileNotice(),
        problems: [FieldProblem] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        _ = try context.requireStation()
        let visit = try await DeskVisit(request, context, site)
        let number = try context.parameters.require("number")
        let file = try await site.desk.openFile(case: number, by: visit.actor, at: visit.now)
        guard let found = file.case, let task = found.sendBack else { throw NotFound.here }
        return .page(
            SendBackPage(
                visit: visit, file: file, found: found, task: task, notice: notice,
                problems: problems),
            status: status)
    }

    private func label(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.requireStation()
        let number = try context.parameters.require("number")
        let file = try await site.desk.openFile(case: number, by: actor, at: site.now)
        guard let found = file.case, found.sendBack != nil,
            let pdf = try site.ports.sendBackLabel(found, file.record.order, site.now)
        else { throw NotFound.here }
        return .attachment(pdf, name: "send_back_\(number).pdf", type: "application/pdf")
    }

    private func carryOut(
        _ act: SendBackAct, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let actor = try context.require(act.action)
        let language = context.visit.language
        let number = try context.parameters.require("number")
        let seen = try context.seen()
        let reading = SendBackCommand(act, context.form, SendBackWords(language: language))
        guard let command = reading.run else {
            return try await page(
                request, context, notice: FileNotice(typed: context.form),
                problems: reading.problems, status: .unprocessableContent)
        }
        do {
            let entry = StaffAct(
                name: "send_back_" + act.rawValue, detail: reading.detail, seen: seen.version,
                member: actor.name)
            _ = try await site.desk.carryOut(
                entry, onCase: number, by: actor, at: site.now
            ) { try command(&$0, number) }
            await site.ports.dispatch()
            return .redirect(to: StationRoute.sendBack(number: number))
        } catch StorageError.stale {
            let journal = try await site.database.read { transaction in
                try OrderRecords(transaction).orderNumber(ofCase: number).map {
                    try Journal(transaction).entries(of: $0)
                } ?? []
            }
            return try await page(
                request, context,
                notice: FileNotice(
                    changes: Array(journal.dropFirst(seen.events)), typed: context.form),
                status: .conflict)
        } catch let refusal as CaseRefusal {
            if case .caseNotFound = refusal { throw refusal }
            return try await page(
                request, context,
                notice: FileNotice(
                    problem: language.vocabulary.sentence(refusal), typed: context.form),
                status: refusal.status)
        }
    }
}
