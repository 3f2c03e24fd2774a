import HTTPTypes
import Hummingbird
import Storage

/// For those who watch the process: whether it lives, and whether it can do its work.
struct HealthPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/healthz") { _, _ in Response(status: .ok) }
        router.get("/readyz") { _, _ in
            let isReady = try? await site.database.read { transaction in
                try !transaction.query("SELECT 1 FROM counters").isEmpty
            }
            return Response(status: isReady == true ? .ok : .serviceUnavailable)
        }
    }
}
