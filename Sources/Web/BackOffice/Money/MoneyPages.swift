import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// What went out, what did not, what is owed and what differs.
struct MoneyPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        TransferPages(site: site).add(to: router)
        CreditPages(site: site).add(to: router)
        router.get("/desk/money") { _, context in
            try context.require(.readMoney)
            return Response.redirect(to: MoneyRoute.tab(.toSend))
        }
        router.get("/desk/money/:tab") { request, context in
            guard let tab = MoneyTab(rawValue: try context.parameters.require("tab")) else {
                throw NotFound.here
            }
            return try await show(tab, request, context)
        }
        router.post("/desk/money/settle/:origin/:id") { try await settle($0, $1) }
    }

    private func show(
        _ tab: MoneyTab, _ request: Request, _ context: PageContext,
        notice: MoneyPage.Notice? = nil
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .readMoney)
        let asked = request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1
        let page = min(max(asked, 1), 10_000)
        let board = try await site.database.write { transaction in
            // The list names customers.
            try Audit(transaction).note(
                "read", on: "money:" + tab.rawValue, by: visit.actor.name, at: visit.now)
            return try MoneyBoard(tab, page: page, transaction)
        }
        return .page(
            MoneyPage(
                visit: visit, tab: tab, board: board, page: page,
                hasDebtor: site.settings.debtor != nil, notice: notice),
            status: notice == nil ? .ok : .unprocessableContent)
    }

    private func settle(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.settleDifference)
        guard let origin = DifferenceOrigin(rawValue: try context.parameters.require("origin")),
            let id = Int64(try context.parameters.require("id"))
        else { throw NotFound.here }
        let note = context.form.text("note")
        do {
            // Where a colleague was first, the list says so: it is no longer on it.
            _ = try await site.desk.settle(
                origin.difference(id), note: note, by: actor, at: site.now)
            return .redirect(to: MoneyRoute.tab(.differences))
        } catch CaseRefusal.invalid {
            let words = DifferenceWords(language: context.visit.language)
            let problem = FieldProblem("note-\(origin.rawValue)-\(id)", words.noteMissing)
            return try await show(
                .differences, request, context, notice: .init(problem: problem, typed: note))
        }
    }
}

/// What a page of the money shows.
struct MoneyBoard: Sendable {
    static let length = 50

    let totals: [RefundList.Section: RefundList.Total]
    let differenceCount: Int
    let owedCount: Int
    let waitingCount: Int
    var refunds: [RefundList.Row] = []
    var read: [MoneyDifferences.Stored] = []
    var reported: [Reconciliations.Open] = []
    var owed: [LegalDebts.Row] = []
    var waiting: [Transfers.Transfer] = []
    var files: [TransferFile] = []
    let creditCount: Int
    var credits: [Credits.Row] = []
    var decidedCredits: [Credits.Row] = []

    init(_ tab: MoneyTab, page: Int, _ transaction: any Transaction) throws {
        let offset = (page - 1) * Self.length
        totals = try RefundList(transaction).totals()
        differenceCount =
            try MoneyDifferences(transaction).openCount()
            + Reconciliations(transaction).openCount()
        owedCount = try LegalDebts(transaction).count()
        let transfers = try Transfers(transaction).waiting()
        waitingCount = transfers.count
        creditCount = try Credits(transaction).waitingCount()
        if let section = tab.section {
            refunds = try RefundList(transaction).rows(
                in: section, limit: Self.length, offset: offset)
        } else if tab == .differences {
            read = try MoneyDifferences(transaction).open(Self.length)
            reported = Array(try Reconciliations(transaction).open().prefix(Self.length))
        } else if tab == .transfers {
            waiting = transfers
            files = try Transfers(transaction).files(20).map { file in
                TransferFile(file: file, transfers: try Transfers(transaction).rows(in: file.id))
            }
        } else if tab == .credits {
            credits = try Credits(transaction).waiting()
            decidedCredits = try Credits(transaction).decided(20)
        } else {
            owed = try LegalDebts(transaction).rows(limit: Self.length, offset: offset)
        }
    }

    /// `nil`: it is not counted, because it only grows.
    func count(_ tab: MoneyTab) -> Int? {
        switch tab {
        case .toSend, .doubt, .failed: tab.section.map { totals[$0]?.count ?? 0 }
        case .sent: nil
        case .differences: differenceCount
        case .owed: owedCount
        case .transfers: waitingCount
        case .credits: creditCount
        }
    }

    /// Whether there may be a further page.
    var isFull: Bool { max(refunds.count, owed.count) == Self.length }
}

extension DifferenceOrigin {
    fileprivate func difference(_ id: Int64) -> Desk.FoundDifference {
        switch self {
        case .read: .read(id)
        case .reported: .reported(id)
        }
    }
}
