import AfterSales
import Desk
import Hummingbird
import PolicyFiles

/// Where the policy in force stays below the law: said to the admin, who answers for it.
struct LawPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/law") { try await show($0, $1) }
    }

    /// How many points there are; 0 for everybody but an admin.
    func count(for visit: DeskVisit) async throws -> Int {
        guard visit.actor.role.may(.readLaw),
            let policy = try await site.desk.policyInForce(at: visit.now)
        else { return 0 }
        return Self.findings(policy).count
    }

    private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .readLaw)
        guard let policy = try await site.desk.policyInForce(at: visit.now) else {
            throw NotFound.here
        }
        return .page(LawPage(visit: visit, policy: policy, findings: Self.findings(policy)))
    }

    private static func findings(_ policy: Policy) -> [LawFinding] {
        (LawCheck.findings(policy, country: policy.country) ?? []).filter { $0.level == .below }
    }
}
