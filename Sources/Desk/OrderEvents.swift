import AfterSales
import Storage

extension Desk {
    /// Something happened to the order itself.
    package func orderEvent(
        _ event: CaseWork.OrderEvent, on order: String, shipment: Shipment? = nil,
        by actor: Actor, at now: Instant
    ) async throws -> Performed {
        try await onOrder(order, by: actor, at: now) { work, counters in
            let opens = event == .canceled && work.actor.role.may(.orderEvent)
            let number = opens ? try counters.nextCaseNumber() : ""
            let affected = try work.orderEvent(event, shipment: shipment, caseNumber: number)
            return Performed.Answer(
                caseNumber: opens ? number : nil, affected: affected)
        }
    }

    /// The customer paid an installment to the lender.
    package func installmentPaid(
        _ number: Int, of payment: String, on order: String, by actor: Actor, at now: Instant
    ) async throws -> Performed {
        try await onOrder(order, by: actor, at: now) { work, _ in
            try work.payInstallment(payment: payment, number: number)
            return Performed.Answer()
        }
    }
}
