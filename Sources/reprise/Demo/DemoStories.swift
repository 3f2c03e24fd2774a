import AfterSales
import Desk

/// Cases of the demo shop, at every stage, made by the same commands as real ones.
struct DemoStories {
    let shop: DemoShop

    private var desk: Desk { shop.workplace.desk }
    private var now: Instant { shop.now }

    /// A stage that a return has reached; each includes those before it.
    private enum Stage: Int {
        case opened, paid, authorized, inTransit, received, inspected
    }

    func tell() async throws {
        for (order, stage) in [
            ("FR-2000", Stage.paid), ("FR-2001", .paid), ("FR-2002", .paid), ("FR-2003", .opened),
            ("FR-2004", .authorized), ("FR-2005", .inTransit), ("FR-2006", .inTransit),
            ("FR-2007", .received), ("FR-2008", .received), ("FR-2009", .inspected),
        ] {
            try await returned(order, to: stage)
        }
        try await claims()
        _ = try await shop.workplace.dispatcher.dispatchAll(at: now)
    }

    private func returned(_ order: String, to stage: Stage) async throws {
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "b", quantity: 1)]
        request.reason = "Finalement trop grand pour mon bureau"
        let hours = 6 + stage.rawValue * 20
        let start = now.adding(hours: -hours)
        let opened = try await desk.open(request, on: order, by: Actor(.customer), at: start)
        guard let number = opened.caseNumber else { return }
        let steps: [(Stage, Role, @Sendable (inout CaseWork) throws -> Void)] = [
            (.paid, .customer, { try $0.payFee(number) }),
            (.authorized, .agent, { try $0.authorize(number) }),
            (.inTransit, .carrier, { try $0.scan(number, .accepted) }),
            (.received, .warehouse, { try $0.receive(number, CaseWork.Parcel()) }),
            (
                .inspected, .warehouse,
                { try $0.inspect(number, [.init(line: "b", quantity: 1, condition: .asSold)]) }
            ),
        ]
        for (step, role, command) in steps where step.rawValue <= stage.rawValue {
            let at = start.adding(hours: 18 * step.rawValue)
            _ = try await desk.onCase(number, by: Actor(role), at: at, command)
            _ = try await shop.workplace.dispatcher.dispatchAll(at: at)
        }
    }

    private func claims() async throws {
        var damage = CaseRequest(kind: .transitDamage, channel: .form)
        damage.lines = [.init(line: "a", quantity: 1)]
        damage.reserves = "sous réserve de déballage"
        try await open(damage, on: "FR-2010", hoursAgo: 30)

        var wrong = CaseRequest(kind: .wrongItem, channel: .form)
        wrong.lines = [.init(line: "b", quantity: 1)]
        wrong.resolution = .replacement
        wrong.receivedItem = .init(
            brand: "Optix", model: "C-20", gtin: "5901234123457",
            description: "Une webcam plus ancienne")
        try await open(wrong, on: "FR-2011", hoursAgo: 20)

        var defect = CaseRequest(kind: .defect, channel: .form)
        defect.lines = [.init(line: "a", quantity: 1)]
        defect.reason = "Ne s’allume plus depuis hier"
        defect.resolution = .repair
        try await open(defect, on: "FR-2012", hoursAgo: 3)

        let asked = try await open(
            CaseRequest(kind: .return, channel: .portal), on: "FR-2013", hoursAgo: 28)
        if let asked {
            _ = try await desk.onCase(
                asked, by: Actor(.customer), at: now.adding(hours: -27)
            ) { try $0.payFee(asked) }
            _ = try await desk.onCase(asked, by: Actor(.agent), at: now.adding(hours: -5)) {
                try $0.ask(asked, "Peux-tu nous dire si la boîte a été ouverte ?")
            }
        }
    }

    @discardableResult
    private func open(
        _ request: CaseRequest, on order: String, hoursAgo hours: Int
    ) async throws -> String? {
        let at = now.adding(hours: -hours)
        let opened = try await desk.open(request, on: order, by: Actor(.customer), at: at)
        _ = try await shop.workplace.dispatcher.dispatchAll(at: at)
        return opened.caseNumber
    }
}
