import AfterSales
import Correspondence
import Desk
import Hummingbird
import Storage
import Wording

/// Authorizing several cases together: a page to look at, then each case by itself.
struct BulkPages {
    /// As many as a page of the queue shows.
    private static let limit = QueuePage.length

    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/bulk") { try await show($0, $1) }
        router.post("/desk/bulk") { try await authorize($0, $1) }
    }

    private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .authorize)
        let marked = request.uri.queryParameters[values: "case"].map { String($0) }
        let numbers = Self.unique(marked)
        let rows = try await site.database.read { try DeskQueues($0).rows(ofCases: numbers) }
        return .page(BulkPage(visit: visit, selection: BulkSelection(rows)))
    }

    private func authorize(_ request: Request, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.authorize)
        let numbers = Self.unique(context.form.all("case"))
        let seen = try numbers.map { number in
            guard let version = context.form["seen-" + number].flatMap({ Int64($0) }) else {
                throw Form.Problem.malformed
            }
            return version
        }
        guard let decision = context.form["decision"], !numbers.isEmpty else {
            throw Form.Problem.malformed
        }
        var lines: [BulkResultPage.Line] = []
        for (number, version) in zip(numbers, seen) {
            let problem = try await authorize(
                number, seen: version, decision: decision, by: actor, context.visit.language)
            lines.append(.init(number: number, problem: problem))
        }
        await site.ports.dispatch()
        return .page(
            BulkResultPage(visit: try await DeskVisit(request, context, site), lines: lines))
    }

    /// One case, in a transaction of its own.
    ///
    /// - Returns: why it was not done; `nil`: it was.
    private func authorize(
        _ number: String, seen version: Int64, decision: String, by actor: Actor,
        _ language: Language
    ) async throws -> String? {
        let words = BulkWords(language)
        let act = StaffAct(
            name: "authorize", detail: "together", seen: version, member: actor.name)
        do {
            _ = try await site.desk.carryOut(act, onCase: number, by: actor, at: site.now) { work in
                if let found = work.record.case(number) {
                    if let obstacle = BulkObstacle(found) { throw obstacle }
                    guard BulkDecision(found).text == decision else {
                        throw BulkObstacle.anotherDecision
                    }
                }
                try work.authorize(number)
            }
            return nil
        } catch StorageError.stale {
            return words.changed
        } catch let obstacle as BulkObstacle {
            return words.why(obstacle)
        } catch CaseRefusal.caseNotFound {
            return words.gone
        } catch let refusal as CaseRefusal {
            return language.vocabulary.sentence(refusal)
        }
    }

    private static func unique(_ numbers: [String]) -> [String] {
        var known: Set<String> = []
        return Array(numbers.filter { known.insert($0).inserted }.prefix(limit))
    }
}
