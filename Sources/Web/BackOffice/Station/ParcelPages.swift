import AfterSales
import Correspondence
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// Parcels that nobody expected.
struct ParcelPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/station/new-parcel") { request, context in
            _ = try context.requireStation()
            let visit = try await DeskVisit(request, context, site)
            return Response.page(
                NewParcelPage(
                    visit: visit, typed: Form([(name: "codes", value: request.asked("code"))])))
        }
        router.post("/desk/station/new-parcel") { try await keep($0, $1) }
        router.get("/desk/station/unknown") { request, context in
            _ = try context.requireStation()
            let visit = try await DeskVisit(request, context, site)
            let open = try await site.database.read { try Parcels($0).open() }
            return Response.page(ParcelsPage(visit: visit, parcels: open))
        }
        router.get("/desk/station/unknown/:id") { try await page($0, $1) }
        router.post("/desk/station/unknown/:id/photos") { try await addPhotos($0, $1) }
        for act in ParcelAct.allCases {
            router.post("/desk/station/unknown/:id/\(act.rawValue)") {
                try await carryOut(act, $0, $1)
            }
        }
    }

    private func keep(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.sortParcels)
        let form = context.form
        var parcel = ArrivedParcel(arrivedAt: site.now, takenBy: actor.name, state: .open)
        parcel.contents = form.masked("contents", atMost: 1000)
        parcel.sender = form.masked("sender", atMost: 200)
        parcel.carrier = form.masked("carrier", atMost: 100)
        parcel.codes = form.scannedCodes("codes")
        do {
            let kept = try await site.desk.setAside(parcel, by: actor, at: site.now)
            return .redirect(to: StationRoute.parcel(id: kept.id))
        } catch let refusal as CaseRefusal {
            let visit = try await DeskVisit(request, context, site)
            let words = ParcelWords(language: visit.language)
            let isMissing = refusal.code == "invalid"
            let text =
                isMissing
                ? words.contentsMissing : visit.language.vocabulary.sentence(refusal)
            return Response.page(
                NewParcelPage(
                    visit: visit, typed: form, problems: [FieldProblem("contents", text)]),
                status: refusal.status)
        }
    }

    /// The parcel's page: what was searched for, and the order that was chosen.
    private func page(
        _ request: Request, _ context: PageContext, notice: String? = nil,
        problems: [FieldProblem] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let actor = try context.requireStation()
        let visit = try await DeskVisit(request, context, site)
        guard let id = Int64(try context.parameters.require("id")),
            let parcel = try await site.database.read({ try Parcels($0).find(id) })
        else { throw NotFound.here }
        var shown = ParcelPage(
            visit: visit, parcel: parcel, notice: notice, typed: context.form,
            problems: problems)
        shown.photos = try await site.database.read { try Photos($0).photos(of: .parcel(id)) }
        guard parcel.state == .open, actor.role.may(.authorize) else {
            return .page(shown, status: status)
        }
        shown.search = request.asked("q")
        let typed = context.form.text("order")
        let order = typed.isEmpty ? request.asked("order") : typed
        shown.ownCases = try await site.database.read { transaction in
            try parcel.cases.flatMap { try WarehouseWork(transaction).rows(ofCase: $0) }
        }
        if !shown.search.isEmpty { shown.results = try await search(shown.search, visit) }
        if !order.isEmpty { shown.chosen = try await chosen(order, visit) }
        return .page(shown, status: status)
    }

    private func addPhotos(_ request: Request, _ context: PageContext) async throws -> Response {
        try context.require(.sortParcels)
        guard let id = Int64(try context.parameters.require("id")) else { throw NotFound.here }
        let added = try await site.addPhotos(request, context, toParcel: id)
        guard let problem = added.problem else {
            return .redirect(to: StationRoute.parcel(id: id))
        }
        var context = context
        context.form = added.form
        return try await page(
            request, context,
            problems: [FieldProblem(PhotoPurpose.inspection.rawValue, problem)],
            status: added.status)
    }

    /// By what people say and by what scanners read.
    private func search(_ text: String, _ visit: DeskVisit) async throws -> [OrderSearch.Row] {
        try await site.database.write { transaction in
            try Audit(transaction).note(
                "search", on: "orders", by: visit.actor.name, detail: CardNumbers.masked(text),
                at: visit.now)
            let search = OrderSearch(transaction)
            let codes = SearchTerms(transaction)
            let scanned = try codes.orders(named: text) + codes.orders(with: text)
            let byCode = try scanned.flatMap { number in
                try search.rows(number, limit: 1).filter { $0.number == number }
            }
            let known = Set(byCode.map(\.number))
            return try byCode
                + search.rows(text, limit: 20).filter { !known.contains($0.number) }
        }
    }

    /// The kinds of case that goods at the door can be.
    static let kinds: [CaseKind] = [
        .return, .defect, .transitDamage, .wrongItem, .notDelivered,
    ]

    private func chosen(
        _ number: String, _ visit: DeskVisit
    ) async throws -> ParcelPage.ChosenOrder {
        let file = try await site.desk.openFile(order: number, by: visit.actor, at: visit.now)
        let requests = Self.kinds.map { kind in
            var request = CaseRequest(kind: kind, channel: .form)
            if kind == .notDelivered { request.cause = .returnedToSender }
            return request
        }
        let answers = try await site.desk.quotes(
            requests, on: number, by: Actor(.agent, name: visit.actor.name), at: visit.now)
        let decisions = zip(Self.kinds, answers).compactMap { kind, answer in
            (try? answer.get()).map { (kind: kind, decision: $0) }
        }
        let cases = try await site.database.read {
            try WarehouseWork($0).rows(ofOrder: number)
        }
        return ParcelPage.ChosenOrder(
            file: file, cases: cases, decisions: decisions,
            isForThePortal: try await site.desk.isForThePortal(
                order: number, by: visit.actor, at: visit.now))
    }

    private func carryOut(
        _ act: ParcelAct, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let actor = try context.require(.authorize)
        let words = ParcelWords(language: context.visit.language)
        guard let id = Int64(try context.parameters.require("id")) else { throw NotFound.here }
        guard let version = context.form[FormField.seen].flatMap({ Int64($0) }) else {
            throw Form.Problem.malformed
        }
        let seen = Desk.SeenParcel(id: id, version: version)
        do {
            switch act {
            case .match: return try await match(seen, context, actor)
            case .open: return try await open(seen, request, context, actor)
            case .ask:
                let order = context.form.text("order")
                try await site.desk.askForCase(seen, on: order, by: actor, at: site.now)
                await site.ports.dispatch()
                return .redirect(to: StationRoute.parcel(id: id, order: order))
            case .close: return try await close(seen, request, context, actor)
            }
        } catch StorageError.stale {
            return try await page(request, context, notice: words.changed, status: .conflict)
        } catch StorageError.missing {
            throw NotFound.here
        } catch let refusal as CaseRefusal {
            if case .orderNotFound = refusal { throw refusal }
            return try await page(
                request, context,
                notice: context.visit.language.vocabulary.sentence(refusal),
                status: refusal.status)
        }
    }

    private func match(
        _ seen: Desk.SeenParcel, _ context: PageContext, _ actor: Actor
    ) async throws -> Response {
        let reason = context.form.masked("reason", atMost: 500)
        let performed = try await site.desk.match(
            seen, to: context.form.text("case"), reason: reason.isEmpty ? nil : reason,
            by: actor, at: site.now)
        await site.ports.dispatch()
        guard let number = performed.caseNumber else { throw NotFound.here }
        return .redirect(to: DeskRoute.caseFile(number: number))
    }

    private func open(
        _ seen: Desk.SeenParcel, _ request: Request, _ context: PageContext, _ actor: Actor
    ) async throws -> Response {
        let words = ParcelWords(language: context.visit.language)
        let number = context.form.text("order")
        guard let order = try await site.desk.find(order: number)?.record.order else {
            throw CaseRefusal.orderNotFound(number: number)
        }
        let reading = ParcelRequest(context.form, on: order, words)
        guard let asked = reading.request else {
            return try await page(
                request, context, problems: reading.problems, status: .unprocessableContent)
        }
        let performed = try await site.desk.match(
            seen, opening: asked, on: number, by: actor, at: site.now)
        await site.ports.dispatch()
        guard let opened = performed.caseNumber else {
            return try await page(
                request, context,
                notice: performed.decision?.isForThePortal == true
                    ? words.forThePortal : words.redirected, status: .conflict)
        }
        guard performed.case?.state != .refused else {
            return try await page(
                request, context, notice: words.refusedButKept(opened), status: .ok)
        }
        return .redirect(to: DeskRoute.caseFile(number: opened))
    }

    private func close(
        _ seen: Desk.SeenParcel, _ request: Request, _ context: PageContext, _ actor: Actor
    ) async throws -> Response {
        let words = ParcelWords(language: context.visit.language)
        let reason = context.form.masked("closing", atMost: 500)
        guard let state = ParcelState(rawValue: context.form.text("state")) else {
            throw Form.Problem.malformed
        }
        guard !reason.isEmpty || !actor.role.may(.authorize) else {
            return try await page(
                request, context, problems: [FieldProblem("closing", words.reasonMissing)],
                status: .unprocessableContent)
        }
        try await site.desk.close(seen, as: state, reason: reason, by: actor, at: site.now)
        return .redirect(to: StationRoute.parcel(id: seen.id))
    }
}
