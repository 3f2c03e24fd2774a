import Sandbox

/// The one owner of the world: requests come one after the other, and what they changed is written
/// before their answer leaves.
actor SandboxKeeper {
    private var world: SandboxWorld
    private let files: StateFiles
    private let now: @Sendable () -> Int64

    init(world: SandboxWorld, files: StateFiles, now: @escaping @Sendable () -> Int64) {
        self.world = world
        self.files = files
        self.now = now
    }

    /// Throws where the state cannot be written.
    func respond(to request: WireRequest) throws -> WireOutcome {
        let outcome = world.respond(to: request, at: now())
        try files.keep(world)
        return outcome
    }

    func dueWebhooks() throws -> [WebhookDelivery] {
        let deliveries = world.dueWebhooks(at: now())
        if !deliveries.isEmpty { try files.keep(world) }
        return deliveries
    }
}
