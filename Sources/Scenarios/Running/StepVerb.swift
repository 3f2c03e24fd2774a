import AfterSales
import Desk

/// Hands one step to the use case that it names.
struct StepVerb {
    let step: Scenario.Step
    let desk: Desk
    let cases: [String: String]

    private var actor: Actor { Actor(step.role) }
    private var now: Instant { step.at }

    func perform() async throws -> Desk.Performed {
        switch step.action {
        case .quote(let order, let request):
            try await desk.quote(request, on: order, by: actor, at: now)
        case .openCase(let order, let request):
            try await desk.open(request, on: order, by: actor, at: now)
        case .orderEvent(let order, let event, let shipment):
            try await desk.orderEvent(event, on: order, shipment: shipment, by: actor, at: now)
        case .installmentPaid(let order, let payment, let number):
            try await desk.installmentPaid(
                number, of: payment, on: order, by: actor, at: now)
        default: try await onCase()
        }
    }

    private func onCase() async throws -> Desk.Performed {
        let name = step.action.caseName ?? ""
        guard let number = cases[name] else { throw CaseRefusal.caseNotFound(number: name) }
        let action = step.action
        return try await desk.onCase(number, by: actor, at: now) { work in
            try action.carryOut(on: number, &work)
        }
    }
}

extension StepAction {
    var caseName: String? {
        switch self {
        case .payFee(let name), .approve(let name), .withdraw(let name), .payLink(let name),
            .retry(let name), .authorize(let name, _, _, _), .refuse(let name, _),
            .reopen(let name, _), .askCustomer(let name, _), .answer(let name, _),
            .carrierScan(let name, _), .receive(let name, _), .inspect(let name, _),
            .sendLetter(let name, _), .providerEvent(let name, _, _):
            name
        case .wait(_, let name): name
        case .quote, .openCase, .orderEvent, .installmentPaid: nil
        }
    }

    fileprivate func carryOut(on number: String, _ work: inout CaseWork) throws {
        switch self {
        case .payFee: try work.payFee(number)
        case .authorize(_, let fee, let returnRequired, let note):
            try work.authorize(number, fee: fee, returnRequired: returnRequired, note: note)
        case .refuse(_, let reason): try work.refuse(number, reason: reason)
        case .reopen(_, let reason): try work.reopen(number, reason: reason)
        case .approve: try work.approve(number)
        case .askCustomer(_, let text): try work.ask(number, text)
        case .answer(_, let text): try work.answer(number, text)
        case .withdraw: try work.withdraw(number)
        case .carrierScan(_, let scan): try work.scan(number, scan)
        case .receive(_, let parcel): try work.receive(number, parcel)
        case .inspect(_, let items): try work.inspect(number, items)
        case .payLink: try work.payLink(number)
        case .sendLetter(_, let tracking): try work.sendLetter(number, tracking: tracking)
        case .providerEvent(_, let answer, let method):
            _ = try work.providerAnswered(number, answer, method: method)
        case .retry: try work.retry(number)
        case .quote, .openCase, .orderEvent, .installmentPaid, .wait: break
        }
    }
}
