import AfterSales
import Desk
import Hummingbird
import PolicyFiles
import Storage

/// The published page: the policy in force, and earlier ones by version.
struct PolicyPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/returns-policy") { try await show($0, $1) }
    }

    private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let all = try await site.database.read { try Policies($0).all() }
        let now = site.now
        let inForce = all.first { $0.from <= now } ?? all.last
        guard let inForce else { throw NotFound.here }
        let asked = request.uri.queryParameters["version"].map { Int($0) }
        let shown =
            asked.map { version in
                all.first {
                    $0.policy.version == version && $0.policy.policy == inForce.policy.policy
                }
            } ?? inForce
        guard let shown else { throw NotFound.here }
        return .page(
            PolicyPage(
                frame: Frame(context, request, site), shown: shown, all: all,
                isInForce: shown.policy.version == inForce.policy.version))
    }
}
