import AfterSales
import Yams

/// Reads one step: the fields that its `do` has, and no others.
struct StepReader {
    let fields: Fields

    private enum Verb: String, CaseIterable {
        case quote
        case openCase = "open_case"
        case payFee = "pay_fee"
        case authorize, refuse, reopen, approve
        case askCustomer = "ask_customer"
        case answer, withdraw
        case carrierScan = "carrier_scan"
        case receive, inspect
        case payLink = "pay_link"
        case sendLetter = "send_letter"
        case orderEvent = "order_event"
        case installmentPaid = "installment_paid"
        case providerEvent = "provider_event"
        case retry, wait
    }

    private enum Doer: String, CaseIterable {
        case customer, agent, warehouse, finance, admin, carrier, provider
    }

    func read(at: Instant) throws(ScenarioProblem) -> Scenario.Step {
        let verb: Verb = try fields.choice("do")
        let doer: Doer = try fields.optionalChoice("by") ?? .customer
        let opens = verb == .openCase || verb == .orderEvent
        let step = Scenario.Step(
            line: fields.line, at: at, verb: verb.rawValue,
            role: Role(rawValue: doer.rawValue) ?? .customer,
            alias: opens ? try fields.optionalText("as") : nil, action: try action(verb),
            expectation: try fields.node("expect").map { node throws(ScenarioProblem) in
                try ExpectationShape.step.value(
                    node, file: fields.file, path: fields.name("expect"))
            })
        return step
    }

    private func action(_ verb: Verb) throws(ScenarioProblem) -> StepAction {
        switch verb {
        case .quote: .quote(order: try fields.text("order"), try request())
        case .openCase: .openCase(order: try fields.text("order"), try request())
        case .orderEvent:
            .orderEvent(
                order: try fields.text("order"), try fields.choice("event"), try shipment())
        case .installmentPaid:
            .installmentPaid(
                order: try fields.text("order"), payment: try fields.text("payment"),
                number: try fields.count("n"))
        case .wait:
            .wait(until: try fields.instant("until"), try fields.optionalText("case"))
        default: try caseAction(verb, try fields.text("case"))
        }
    }

    private func caseAction(_ verb: Verb, _ name: String) throws(ScenarioProblem) -> StepAction {
        switch verb {
        case .authorize:
            .authorize(
                name, fee: fields.has("fee") ? try fields.integer("fee") : nil,
                returnRequired: fields.has("return_required")
                    ? try fields.bool("return_required", default: true) : nil,
                note: try fields.optionalText("note"))
        case .refuse: .refuse(name, reason: try fields.optionalText("reason"))
        case .reopen: .reopen(name, reason: try fields.optionalText("reason"))
        case .askCustomer: .askCustomer(name, text: try fields.optionalText("text"))
        case .answer: .answer(name, text: try fields.optionalText("text"))
        case .carrierScan: .carrierScan(name, try fields.choice("event"))
        case .receive: .receive(name, try parcel())
        case .inspect: .inspect(name, try fields.each("items", item))
        case .sendLetter: .sendLetter(name, tracking: try fields.optionalText("tracking"))
        case .providerEvent:
            .providerEvent(
                name, try fields.choice("event"), try fields.optionalChoice("method"))
        case .payFee: .payFee(name)
        case .payLink: .payLink(name)
        case .approve: .approve(name)
        case .withdraw: .withdraw(name)
        default: .retry(name)
        }
    }

    private func shipment() throws(ScenarioProblem) -> Shipment? {
        guard let given = try fields.fields("shipment") else { return nil }
        let shipment = try ScenarioReader.shipment(given)
        try given.finish()
        return shipment
    }

    private func parcel() throws(ScenarioProblem) -> CaseWork.Parcel {
        guard let given = try fields.fields("parcel") else { return CaseWork.Parcel() }
        let parcel = CaseWork.Parcel(
            hasShippingCarton: try given.bool("shipping_carton", default: true),
            hasLabelOnProduct: try given.bool("label_on_product_packaging", default: false))
        try given.finish()
        return parcel
    }

    private func item(_ fields: Fields) throws(ScenarioProblem) -> InspectedItem {
        InspectedItem(
            line: try fields.text("line"), quantity: try fields.count("quantity", default: 1),
            condition: try fields.optionalChoice("condition") ?? .asSold,
            hasOriginalPackaging: try fields.bool("original_packaging", default: true),
            isComplete: try fields.bool("complete", default: true),
            isDefectConfirmed: try fields.bool("defect_confirmed", default: true),
            deduction: fields.has("deduction") ? try fields.integer("deduction") : nil)
    }
}

extension StepReader {
    private func request() throws(ScenarioProblem) -> CaseRequest {
        var request = CaseRequest(
            kind: try fields.choice("kind"), channel: try fields.optionalChoice("channel"))
        if fields.has("lines") { request.lines = try fields.each("lines", requested) }
        request.reason = try fields.optionalText("reason")
        request.resolution = try fields.optionalChoice("resolution") ?? .refund
        // Who asks for it in a scenario has agreed to it.
        if request.resolution == .storeCredit { request.agreesToCredit = true }
        if let goods = try fields.fields("exchange_for") {
            request.exchangeFor = try self.goods(goods)
            try goods.finish()
        }
        request.reserves = try fields.optionalText("reserves")
        request.deliveryRefused = try fields.bool("delivery_refused", default: false)
        request.evidence = try fields.texts("evidence")
        request.receivedItem = try receivedItem()
        request.changes = try changes()
        request.email = try fields.optionalText("email")
        request.cause = try fields.optionalChoice("cause")
        request.amount = fields.has("amount") ? try fields.integer("amount") : nil
        return request
    }

    private func requested(_ fields: Fields) throws(ScenarioProblem) -> CaseRequest.Line {
        CaseRequest.Line(
            line: try fields.text("line"), quantity: try fields.count("quantity", default: 1))
    }

    private func goods(_ fields: Fields) throws(ScenarioProblem) -> CaseRequest.Goods {
        CaseRequest.Goods(
            sku: try fields.text("sku"), quantity: try fields.count("quantity", default: 1))
    }

    private func receivedItem() throws(ScenarioProblem) -> CaseRequest.ReceivedItem? {
        guard let given = try fields.fields("received_item") else { return nil }
        let item = CaseRequest.ReceivedItem(
            brand: try given.optionalText("brand"), model: try given.optionalText("model"),
            gtin: try given.optionalText("gtin"),
            description: try given.optionalText("description"))
        try given.finish()
        return item
    }

    private func changes() throws(ScenarioProblem) -> CaseRequest.Changes? {
        guard let given = try fields.fields("changes") else { return nil }
        var changes = CaseRequest.Changes()
        if given.has("ship_to") { changes.shipTo = try ScenarioReader.address(given, "ship_to") }
        changes.lines = try given.each("lines", requested)
        changes.add = try given.each("add", goods)
        try given.finish()
        return changes
    }
}
