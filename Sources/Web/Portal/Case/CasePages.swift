import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// A case's page, and what the customer does there.
struct CasePages {
    let site: Site

    /// Characters in the number of a registered letter.
    static let trackingLength = 60

    /// The page that was sent shows what is no longer true.
    struct Stale: Error {}

    func add(to router: Router<PageContext>) {
        router.get("/case/:number") { request, context in
            Response.page(try await page(request, context))
        }
        router.post("/case/:number/withdraw") { request, context in
            try await act(request, context, isDone: { $0.state == .withdrawn }) { work, number in
                try work.withdraw(number)
            }
        }
        router.post("/case/:number/answer") { try await answer($0, $1) }
        router.post("/case/:number/letter") { try await sendLetter($0, $1) }
        router.get("/case/:number/document/:name") { try await document($0, $1) }
    }

    /// - Throws: ``NotFound`` for a case of another order, as for none.
    func page(
        _ request: Request, _ context: PageContext
    ) async throws -> CasePage {
        let visit = try await site.customer(request, context)
        let number = try context.parameters.require("number")
        guard let found = visit.record.case(number) else { throw NotFound.here }
        let order = visit.order.number
        let (documents, photos, journal) = try await site.database.read { transaction in
            (
                try CaseDocuments(transaction).names(of: number),
                try Photos(transaction).photos(of: .case(number)),
                try Journal(transaction).entries(of: order)
            )
        }
        let (readings, account, charges) = try await site.database.read { transaction in
            (
                try PaymentReadings(transaction).find(of: order),
                try PayoutAccounts(transaction).find(order),
                try Charges(transaction).of(case: number)
            )
        }
        let conversation = try await site.desk.conversation(
            of: found, order: order, at: visit.now)
        return CasePage(
            visit: visit, found: found, documents: documents, photos: photos,
            history: CaseHistory(journal, of: number), conversation: conversation,
            readings: readings, account: account, latePayments: charges.filter(\.goesBack))
    }

    /// Does something to the case that the page showed, once: a second click finds it done, a
    /// stale page does nothing and shows what is true now.
    private func act(
        _ request: Request, _ context: PageContext, isDone: (Case) -> Bool,
        _ command: @escaping @Sendable (inout CaseWork, String) throws -> Void
    ) async throws -> Response {
        let shown = try await page(request, context)
        let number = shown.found.number
        let seen = context.form[FormField.seen] ?? ""
        if isDone(shown.found) { return .redirect(to: Route.caseFile(number: number)) }
        do {
            _ = try await site.desk.onCase(
                number, by: site.customerActor, at: site.now
            ) { work in
                guard work.record.case(number)?.stamp == seen else { throw Stale() }
                try command(&work, number)
            }
            site.dispatchInBackground()
            return .redirect(to: Route.caseFile(number: number))
        } catch is Stale {
            var current = try await page(request, context)
            current.notice = .changed
            return .page(current, status: .conflict)
        }
    }

    private func answer(_ request: Request, _ context: PageContext) async throws -> Response {
        let text = CardNumbers.masked(context.form.text("answer"))
        guard (1...4000).contains(text.count) else {
            return try await problem("answer", request, context)
        }
        return try await act(request, context, isDone: { $0.answer == text }) { work, number in
            try work.answer(number, text)
        }
    }

    private func sendLetter(_ request: Request, _ context: PageContext) async throws -> Response {
        let tracking = CardNumbers.masked(context.form.text("tracking"))
        guard (1...Self.trackingLength).contains(tracking.count) else {
            return try await problem("tracking", request, context)
        }
        return try await act(
            request, context, isDone: { $0.letter?.tracking == tracking }
        ) { work, number in
            try work.sendLetter(number, tracking: tracking)
        }
    }

    private func problem(
        _ field: String, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        var shown = try await page(request, context)
        let words = QuestionWords(language: context.visit.language)
        let isEmpty = context.form.text(field).isEmpty
        let count = context.form.text(field).count
        shown.typed = context.form
        let limit = field == "tracking" ? Self.trackingLength : 4000
        shown.problems = [
            FieldProblem(field, isEmpty ? words.missing : words.tooLong(count, limit: limit))
        ]
        return .page(shown, status: .unprocessableContent)
    }

    private func document(_ request: Request, _ context: PageContext) async throws -> Response {
        let shown = try await page(request, context)
        let name = try context.parameters.require("name")
        let number = shown.found.number
        let found = try await site.database.read { try StoredPaper.find(name, of: number, $0) }
        guard let found else { throw NotFound.here }
        return .attachment(
            try found.pdf(), name: number + "-" + name, type: "application/pdf")
    }
}
