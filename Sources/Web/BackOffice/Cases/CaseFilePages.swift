import AfterSales
import Correspondence
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// The file of a case, and what is done to it.
struct CaseFilePages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/case/:number") { try await show($0, $1) }
        router.get("/desk/case/:number/document/:name") { try await document($0, $1) }
        for act in CaseAct.allCases {
            router.post("/desk/case/:number/\(act.rawValue)") { try await carryOut(act, $0, $1) }
        }
    }

    private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        try await page(request, context, FileNotice(), .ok)
    }

    func page(
        _ request: Request, _ context: PageContext, _ notice: FileNotice,
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .readCase)
        let number = try context.parameters.require("number")
        let file = try await site.desk.openFile(case: number, by: visit.actor, at: visit.now)
        guard let found = file.case else { throw NotFound.here }
        return .page(
            CaseFilePage(visit: visit, file: file, found: found, notice: notice), status: status)
    }

    private func carryOut(
        _ act: CaseAct, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let actor = try context.requireActor()
        let words = ActWords(context.visit.language)
        let number = try context.parameters.require("number")
        guard actor.role.may(act.action) else {
            return try await refused(
                request, context, act, DeskWords(context.visit.language).notAllowed, .forbidden)
        }
        let seen = try context.seen()
        do {
            let command = try CaseActCommand(act, context.form, words)
            let entry = StaffAct(
                name: act.rawValue, detail: command.detail, seen: seen.version,
                member: actor.name)
            // A carrier's scan is the carrier's, entered by whoever is logged in.
            let doer = act == .scan ? Actor(.carrier, name: actor.name) : actor
            _ = try await site.desk.carryOut(
                entry, onCase: number, by: doer, at: site.now
            ) { try command.run(&$0, number) }
            await site.ports.dispatch()
            // Whoever acts on one line of a list goes on with the next.
            if let tab = context.form["then"].flatMap(MoneyTab.init(rawValue:)) {
                return .redirect(to: MoneyRoute.tab(tab))
            }
            return .redirect(to: DeskRoute.caseFile(number: number))
        } catch StorageError.stale {
            return try await stale(request, context, act, since: seen.events)
        } catch let problem as CaseActCommand.Unreadable {
            return try await page(
                request, context,
                FileNotice(
                    problem: problem.text, field: problem.field, act: act, typed: context.form),
                .unprocessableContent)
        } catch let refusal as CaseRefusal {
            if case .caseNotFound = refusal { throw refusal }
            let text = context.visit.language.vocabulary.sentence(refusal)
            return try await refused(request, context, act, text, refusal.status)
        }
    }

    private func refused(
        _ request: Request, _ context: PageContext, _ act: CaseAct, _ problem: String,
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        try await page(
            request, context, FileNotice(problem: problem, act: act, typed: context.form), status)
    }

    private func stale(
        _ request: Request, _ context: PageContext, _ act: CaseAct, since events: Int
    ) async throws -> Response {
        let number = try context.parameters.require("number")
        let journal = try await site.database.read { transaction in
            try OrderRecords(transaction).orderNumber(ofCase: number).map {
                try Journal(transaction).entries(of: $0)
            } ?? []
        }
        return try await page(
            request, context,
            FileNotice(
                changes: Array(journal.dropFirst(events)), act: act, typed: context.form),
            .conflict)
    }

    private func document(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.readCase)
        let number = try context.parameters.require("number")
        let name = try context.parameters.require("name")
        let now = site.now
        let found = try await site.database.write { transaction in
            let found = try StoredPaper.find(name, of: number, transaction)
            if found != nil {
                try Audit(transaction).note(
                    "read", on: "case:\(number)/\(name)", by: actor.name, at: now)
            }
            return found
        }
        guard let found else { throw NotFound.here }
        return .attachment(try found.pdf(), name: name, type: "application/pdf")
    }
}

extension CaseRefusal {
    /// What the browser is told beside the sentence.
    var status: HTTPResponse.Status {
        switch self {
        case .notAllowed: .forbidden
        case .orderNotFound, .caseNotFound: .notFound
        case .invalid: .unprocessableContent
        case .invalidState, .quantityExceeds: .conflict
        }
    }
}
