import AfterSales

/// A story of a shop and its customers: orders, dated steps, and what each must bring
/// (`scenarios.md`).
package struct Scenario: Sendable {
    package enum ProviderMode: String, CaseIterable, Sendable { case instant, manual }

    package var file: String
    package var name: String
    package var policy: Policy
    package var providers: [PaymentMethod: ProviderMode]
    package var products: [Product]
    package var orders: [Order]
    package var steps: [Step]
    package var expectation: Value?

    package struct Step: Sendable {
        package var line: Int
        package var at: Instant
        package var verb: String
        package var role: Role
        package var alias: String?
        package var action: StepAction
        package var expectation: Value?
    }
}

/// What a step does, with its fields read.
package enum StepAction: Sendable {
    case quote(order: String, CaseRequest)
    case openCase(order: String, CaseRequest)
    case payFee(CaseName)
    case authorize(CaseName, fee: Minor?, returnRequired: Bool?, note: String?)
    case refuse(CaseName, reason: String?)
    case reopen(CaseName, reason: String?)
    case approve(CaseName)
    case askCustomer(CaseName, text: String?)
    case answer(CaseName, text: String?)
    case withdraw(CaseName)
    case carrierScan(CaseName, CarrierScan)
    case receive(CaseName, CaseWork.Parcel)
    case inspect(CaseName, [InspectedItem])
    case payLink(CaseName)
    case sendLetter(CaseName, tracking: String?)
    case orderEvent(order: String, CaseWork.OrderEvent, Shipment?)
    case installmentPaid(order: String, payment: String, number: Int)
    case providerEvent(CaseName, CaseWork.ProviderAnswer, PaymentMethod?)
    case retry(CaseName)
    case wait(until: Instant, CaseName?)

    /// The name that a scenario gave a case with `as`.
    package typealias CaseName = String
}
