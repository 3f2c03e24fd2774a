import AfterSales
import Correspondence
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// The receiving and inspection station.
struct StationPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/station") { try await scan($0, $1) }
        router.get("/desk/station/today") { try await today($0, $1) }
        router.get("/desk/station/case/:number") { try await show($0, $1) }
        router.post("/desk/station/case/:number/take-in") { try await takeIn($0, $1) }
        router.post("/desk/station/case/:number/turn-back") { try await turnBack($0, $1) }
        router.post("/desk/station/case/:number/set-aside") { try await setAside($0, $1) }
        ParcelPages(site: site).add(to: router)
        SendBackPages(site: site).add(to: router)
    }

    /// One case: there at once. Several: which one. None: an unknown parcel.
    private func scan(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.requireStation()
        let visit = try await DeskVisit(request, context, site)
        let box = Int64(request.asked("box"))
        let code = request.asked("code")
        guard !code.isEmpty else {
            let done = request.asked("done")
            let last = done.isEmpty ? nil : try await site.desk.find(case: done)
            return .page(
                ScanPage(
                    visit: visit, code: "", box: box, from: Int64(request.asked("from")),
                    last: last.flatMap { found in
                        found.case.map { ($0, found.record.order.currency) }
                    }))
        }
        let answer = try await site.desk.find(
            scanned: code, noted: CardNumbers.maskedCode(code), by: actor, at: visit.now)
        switch answer {
        case .sentBack(let number):
            return .redirect(to: StationRoute.sendBack(number: number))
        case .cases(let rows) where rows.count == 1:
            return .redirect(to: StationRoute.file(number: rows[0].number, box: box, code: code))
        default:
            return .page(ScanPage(visit: visit, code: code, box: box, answer: answer))
        }
    }

    private func today(_ request: Request, _ context: PageContext) async throws -> Response {
        _ = try context.requireStation()
        let visit = try await DeskVisit(request, context, site)
        let day = visit.zone.day(at: visit.now)
        let start = visit.zone.instant(day, second: 0)
        return .page(
            try await site.database.read { transaction in
                WarehouseDayPage(
                    visit: visit, toReceive: try WarehouseWork(transaction).toReceive(),
                    toInspect: try WarehouseWork(transaction).toInspect(),
                    arrived: try Parcels(transaction).arrived(from: start, until: visit.now))
            })
    }

    private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        _ = try context.requireStation()
        return try await page(
            request, context, box: Int64(request.asked("box")), code: request.asked("code"))
    }

    /// The case's page, with what stands against what was sent.
    private func page(
        _ request: Request, _ context: PageContext, box: Int64?, code: String,
        notice: FileNotice = FileNotice(), problems: [FieldProblem] = [],
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site)
        let number = try context.parameters.require("number")
        let file = try await site.desk.openFile(case: number, by: visit.actor, at: visit.now)
        guard let found = file.case else { throw NotFound.here }
        return .page(
            StationFilePage(
                visit: visit, file: file, found: found, box: box, code: code,
                notice: notice, problems: problems),
            status: status)
    }

    /// The photos that came with the form are kept first; what else it says, once all of them
    /// were taken. A form that only adds photos comes back as it was.
    private func takeIn(_ request: Request, _ context: PageContext) async throws -> Response {
        try context.require(.receive)
        let added = try await site.addPhotos(
            request, context, toCase: try context.parameters.require("number"))
        var context = context
        context.form = added.form
        let isOnlyPhotos = added.form["step"] == "photos"
        guard isOnlyPhotos || (added.problem != nil && !added.isEmpty) else {
            return try await takeIn(request, reading: context)
        }
        let field = PhotoPurpose.inspection.rawValue
        return try await page(
            request, context, box: context.box, code: added.form.scannedCode,
            notice: FileNotice(problem: added.problem, field: field, typed: added.form),
            status: added.status)
    }

    private func takeIn(
        _ request: Request, reading context: PageContext
    ) async throws -> Response {
        try await answering(request, context) { number, actor, seen in
            let form = context.form
            let file = try await site.desk.openFile(case: number, by: actor, at: site.now)
            guard let found = file.case else { throw NotFound.here }
            guard file.version == seen else { throw StorageError.stale(order: number) }
            let words = StationWords(language: context.visit.language)
            let reading = IntakeReading(form, found, in: file, box: context.box, words)
            guard reading.problems.isEmpty else {
                return try await page(
                    request, context, box: context.box, code: form.scannedCode,
                    notice: FileNotice(typed: form), problems: reading.problems,
                    status: .unprocessableContent)
            }
            let act = StaffAct(
                name: reading.intake.items == nil ? "receive" : "inspect",
                detail: "station", seen: seen, member: actor.name)
            let taken = try await site.desk.takeIn(
                reading.intake, act, onCase: number, by: actor, at: site.now)
            await site.ports.dispatch()
            return context.next(after: number, from: taken.parcel)
        }
    }

    private func turnBack(_ request: Request, _ context: PageContext) async throws -> Response {
        try await answering(request, context) { number, actor, seen in
            let act = StaffAct(name: "turn_back", seen: seen, member: actor.name)
            let intake = Intake(
                parcel: nil, items: nil, box: context.box, code: context.form.scannedCode)
            let taken = try await site.desk.turnBack(
                intake, act, onCase: number, by: actor, at: site.now)
            await site.ports.dispatch()
            return context.next(after: number, from: taken.parcel)
        }
    }

    private func setAside(_ request: Request, _ context: PageContext) async throws -> Response {
        try await answering(request, context) { number, actor, _ in
            _ = try await site.desk.setAside(
                case: number, code: context.form.scannedCode, by: actor, at: site.now)
            return context.next(after: number, from: nil)
        }
    }

    /// Carries out what a form asks for; what stands against it is said on the case's page.
    private func answering(
        _ request: Request, _ context: PageContext,
        _ body: (_ number: String, _ actor: Actor, _ seen: Int64) async throws -> Response
    ) async throws -> Response {
        let actor = try context.require(.receive)
        let number = try context.parameters.require("number")
        let language = context.visit.language
        let seen = try context.seen()
        func refused(
            _ notice: FileNotice, _ status: HTTPResponse.Status
        ) async throws -> Response {
            try await page(
                request, context, box: context.box, code: context.form.scannedCode,
                notice: notice, status: status)
        }
        do {
            return try await body(number, actor, seen.version)
        } catch StorageError.stale {
            let journal = try await site.database.read { transaction in
                try OrderRecords(transaction).orderNumber(ofCase: number).map {
                    try Journal(transaction).entries(of: $0)
                } ?? []
            }
            return try await refused(
                FileNotice(
                    changes: Array(journal.dropFirst(seen.events)), typed: context.form),
                .conflict)
        } catch let refusal as CaseRefusal {
            if case .caseNotFound = refusal { throw refusal }
            return try await refused(
                FileNotice(
                    problem: language.vocabulary.sentence(refusal), typed: context.form),
                refusal.status)
        }
    }
}

extension PageContext {
    /// Back to the scan field: into the same box where there is more than one order in it.
    fileprivate func next(after number: String, from parcel: Int64?) -> Response {
        .redirect(
            to: StationRoute.scan(box: box, done: number, from: box == nil ? parcel : nil))
    }
}
