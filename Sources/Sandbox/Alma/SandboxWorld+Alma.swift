extension SandboxWorld {
    mutating func alma(_ request: WireRequest, _ path: [Substring]) -> WireResponse {
        do {
            guard request.headers["authorization"] == "Alma-Auth \(settings.almaKey)" else {
                throw AlmaRefusal(status: 401, message: "Unauthorized")
            }
            let isBroken = request.method == "POST" && strikes(.error500Kept)
            if isBroken, state.dice.isBelow(perMille: 500) { return serverError(.alma) }
            let json = try route(request, path)
            return isBroken ? serverError(.alma) : .json(json)
        } catch let refusal as AlmaRefusal {
            return refusal.response
        } catch {
            return serverError(.alma)
        }
    }

    private mutating func route(
        _ request: WireRequest, _ path: [Substring]
    ) throws(AlmaRefusal) -> JSONValue {
        switch (request.method, path.count) {
        case ("POST", 2): return try createPayment(request)
        case ("GET", 2): return try listPayments(request)
        case ("GET", 3):
            // The payment first: a world that is held while it changes is copied whole.
            let payment = try payment(String(path[2]))
            return paymentJSON(payment)
        case ("POST", 4) where path[3] == "refund":
            return try refundPayment(String(path[2]), request)
        default: throw .notThere
        }
    }

    private mutating func createPayment(
        _ request: WireRequest
    ) throws(AlmaRefusal) -> JSONValue {
        guard let body = request.json, let asked = body["payment"] else {
            throw AlmaRefusal(message: "Missing data", field: "payment")
        }
        guard let amount = asked["purchase_amount"]?.integer, amount > 0 else {
            throw AlmaRefusal(
                message: "Must be a whole number of cents", field: "payment.purchase_amount",
                value: asked["purchase_amount"] ?? nil)
        }
        let count = asked["installments_count"]?.integer ?? 3
        guard (1...12).contains(count) else {
            throw AlmaRefusal(message: "Must be 1 to 12", field: "payment.installments_count")
        }
        var custom: [String: String] = [:]
        for member in asked["custom_data"]?.members ?? [] {
            custom[member.name] = member.value.string
        }
        let orders = body["orders"]?.elements ?? body["order"].map { [$0] } ?? []
        let payment = AlmaPayment(
            id: "payment_" + state.dice.word(34, of: .mixed), amount: amount,
            installments: Int(count), customData: custom,
            orders: orders.compactMap { $0["merchant_reference"]?.string },
            returnURL: asked["return_url"]?.string,
            callbackURL: asked["ipn_callback_url"]?.string, created: state.now,
            fee: amount * settings.almaFeePerMille / 1_000)
        book(payment)
        return paymentJSON(payment)
    }

    mutating func book(_ payment: AlmaPayment) {
        state.alma.payments[payment.id] = payment
        state.alma.order.append(payment.id)
    }

    /// The payment as it stands: what fell due by now was taken.
    mutating func payment(_ id: String) throws(AlmaRefusal) -> AlmaPayment {
        guard var payment = state.alma.payments[id] else { throw .notThere }
        payment.plan.collect(until: state.now)
        state.alma.payments[id] = payment
        return payment
    }

    /// What the button on the payment page does: the first installment is taken. Nil where that was
    /// done before.
    mutating func startPayment(_ id: String) -> AlmaPayment? {
        guard var payment = state.alma.payments[id], !payment.isStarted else { return nil }
        payment.isStarted = true
        payment.plan = .plan(
            of: payment.amount, in: payment.installments, fee: payment.fee, from: state.now,
            dice: &state.dice)
        state.alma.payments[id] = payment
        move(payment.amount, at: .alma)
        tellAlma(payment)
        return payment
    }

    private mutating func listPayments(_ request: WireRequest) throws(AlmaRefusal) -> JSONValue {
        let limit = request.query["limit"].flatMap { Int($0) } ?? 20
        guard (1...100).contains(limit) else {
            throw AlmaRefusal(message: "Must be 1 to 100", field: "limit")
        }
        var ids = state.alma.order[...]
        if let last = request.query["starting_after"] {
            guard let place = ids.lastIndex(of: last) else { throw .notThere }
            ids = ids[..<place]
        }
        let page = ids.suffix(limit).reversed()
        var payments: [JSONValue] = []
        for id in page {
            let payment = try payment(id)
            payments.append(paymentJSON(payment))
        }
        return ["data": .array(payments), "has_more": .bool(ids.count > limit)]
    }

    /// Alma says that something changed with a payment, not what.
    mutating func tellAlma(_ payment: AlmaPayment) {
        tell(
            ProviderEvent(
                provider: .alma, id: payment.id, body: [], address: payment.callbackURL))
    }
}
