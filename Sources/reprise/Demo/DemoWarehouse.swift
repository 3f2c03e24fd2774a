import AfterSales
import Desk
import Storage

/// What the demo's warehouse finds in the morning: a parcel at the door, goods to send back, and a
/// parcel that nobody expected.
struct DemoWarehouse {
    let shop: DemoShop

    private var desk: Desk { shop.workplace.desk }
    private var now: Instant { shop.now }

    func open() async throws {
        try await returned("FR-2014") { number in
            [(.carrier, 6, { try $0.scan(number, .delivered) })]
        }
        try await returned("FR-2015") { number in
            [
                (.warehouse, 6, { try $0.receive(number, CaseWork.Parcel()) }),
                (
                    .warehouse, 5,
                    {
                        try $0.inspect(
                            number,
                            [
                                .init(
                                    line: "b", quantity: 1, condition: .worn,
                                    note: "Rayures sur tout le dessus")
                            ])
                    }
                ),
            ]
        }
        var parcel = ArrivedParcel(
            arrivedAt: now.adding(hours: -4), takenBy: "warehouse", state: .open)
        parcel.sender = "Roy, Villeurbanne"
        parcel.carrier = "Colissimo"
        parcel.contents = "Un clavier dans sa boîte, sans bon de retour"
        _ = try await desk.setAside(
            parcel, by: Actor(.warehouse, name: "warehouse"), at: parcel.arrivedAt)
    }

    private typealias Step = (Role, Int, @Sendable (inout CaseWork) throws -> Void)

    /// A return that was paid and authorized, and what came after, so many hours ago.
    private func returned(_ order: String, _ then: (String) -> [Step]) async throws {
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "b", quantity: 1)]
        request.reason = "Ne me convient pas"
        let opened = try await desk.open(
            request, on: order, by: Actor(.customer), at: now.adding(hours: -50))
        guard let number = opened.caseNumber else { return }
        let before: [Step] = [
            (.customer, 50, { try $0.payFee(number) }),
            (.agent, 30, { try $0.authorize(number) }),
        ]
        for (role, hours, command) in before + then(number) {
            let at = now.adding(hours: -hours)
            _ = try await desk.onCase(number, by: Actor(role), at: at, command)
            _ = try await shop.workplace.dispatcher.dispatchAll(at: at)
        }
    }
}
