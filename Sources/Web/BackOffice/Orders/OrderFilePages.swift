import AfterSales
import Correspondence
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// The file of an order: its events, and cases opened by phone.
struct OrderFilePages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/order/:number") { try await page($0, $1, FileNotice(), .ok) }
        router.post("/desk/order/:number/event") { try await event($0, $1) }
        router.post("/desk/order/:number/quote") { try await quote($0, $1) }
        router.post("/desk/order/:number/open") { try await open($0, $1) }
    }

    private func page(
        _ request: Request, _ context: PageContext, _ notice: FileNotice,
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .readOrder)
        let number = try context.parameters.require("number")
        let file = try await site.desk.openFile(order: number, by: visit.actor, at: visit.now)
        let (cases, windows) = try await site.database.read { transaction in
            let cases = try DeskQueues(transaction).rows(ofOrder: number)
            return (cases, try Policies(transaction).windows(of: cases.map(\.policy)))
        }
        return .page(
            OrderFilePage(
                visit: visit, file: file, cases: cases, windows: windows,
                outlook: try await outlook(file, visit), notice: notice),
            status: status)
    }

    /// What the phone allows now, for those who take calls.
    private func outlook(_ file: StaffFile, _ visit: DeskVisit) async throws -> [PhoneAnswer] {
        guard visit.actor.role.may(.openCase) else { return [] }
        let requests = PhoneAnswer.kinds.map { PhoneAnswer.question($0, on: file.record.order) }
        let answers = try await site.desk.quotes(
            requests, on: file.record.order.number, by: visit.actor, at: visit.now)
        return zip(PhoneAnswer.kinds, answers).map(PhoneAnswer.init)
    }

    private func event(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.requireActor()
        let number = try context.parameters.require("number")
        guard let event = CaseWork.OrderEvent(rawValue: context.form.text("event")) else {
            throw Form.Problem.malformed
        }
        return try await answering(request, context, event.action) { seen in
            let act = StaffAct(
                name: "order_event", detail: event.rawValue, seen: seen, member: actor.name)
            _ = try await site.desk.carryOut(
                act, event: event, on: number, by: actor, at: site.now)
            await site.ports.dispatch()
            return .redirect(to: DeskRoute.orderFile(number: number))
        }
    }

    private func quote(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .readOrder)
        let number = try context.parameters.require("number")
        return try await answering(request, context, context.opening) { seen in
            let file = try await site.desk.openFile(
                order: number, by: visit.actor, at: visit.now)
            guard file.version == seen else { throw StorageError.stale(order: number) }
            let asked = try context.phoneRequest(on: file.record.order)
            let performed = try await site.desk.quote(
                asked, on: number, by: visit.actor, at: visit.now)
            guard let decision = performed.decision else { throw NotFound.here }
            return .page(
                QuotePage(visit: visit, file: file, decision: decision, form: context.form))
        }
    }

    private func open(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.requireActor()
        let number = try context.parameters.require("number")
        return try await answering(request, context, context.opening) { seen in
            guard let order = try await site.desk.find(order: number)?.record.order else {
                throw CaseRefusal.orderNotFound(number: number)
            }
            let asked = try context.phoneRequest(on: order)
            let act = StaffAct(
                name: "open_case", detail: asked.kind.rawValue, seen: seen, member: actor.name)
            let performed = try await site.desk.carryOut(
                act, opening: asked, on: number, by: actor, at: site.now)
            await site.ports.dispatch()
            guard let opened = performed.caseNumber else {
                return .redirect(to: DeskRoute.orderFile(number: number))
            }
            return .redirect(to: DeskRoute.caseFile(number: opened))
        }
    }

    /// Carries out what a form asks for; what stands against it is said on the order's page.
    private func answering(
        _ request: Request, _ context: PageContext, _ action: Action,
        _ body: (_ seen: Int64) async throws -> Response
    ) async throws -> Response {
        let actor = try context.requireActor()
        let language = context.visit.language
        func refused(
            _ problem: String, _ status: HTTPResponse.Status, field: String? = nil
        ) async throws -> Response {
            try await page(
                request, context,
                FileNotice(problem: problem, field: field, typed: context.form), status)
        }
        guard actor.role.may(action) else {
            return try await refused(DeskWords(language).notAllowed, .forbidden)
        }
        let seen = try context.seen()
        do {
            return try await body(seen.version)
        } catch StorageError.stale {
            let number = try context.parameters.require("number")
            let journal = try await site.database.read { try Journal($0).entries(of: number) }
            return try await page(
                request, context,
                FileNotice(changes: Array(journal.dropFirst(seen.events)), typed: context.form),
                .conflict)
        } catch let problem as CaseActCommand.Unreadable {
            return try await refused(
                problem.text, .unprocessableContent, field: problem.field)
        } catch let refusal as CaseRefusal {
            if case .orderNotFound = refusal { throw refusal }
            let number = try context.parameters.require("number")
            let order = try await site.desk.find(order: number)?.record.order
            return try await refused(
                language.vocabulary.sentence(refusal), refusal.status,
                field: order.flatMap { PhoneRequest.field(of: refusal, on: $0) })
        }
    }
}

extension PageContext {
    /// What somebody must be allowed to do to open the case that the form asks for.
    fileprivate var opening: Action {
        form.text("kind") == CaseKind.adjustment.rawValue ? .openAdjustment : .openCase
    }

    fileprivate func phoneRequest(on order: Order) throws -> CaseRequest {
        try PhoneRequest(
            form, on: order, ActWords(visit.language), OrderFileWords(visit.language)
        ).request
    }
}
