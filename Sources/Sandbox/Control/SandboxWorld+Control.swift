/// The sandbox's own calls, which no provider has: what is done by customers, by time and by people
/// on the providers' sites.
extension SandboxWorld {
    mutating func control(_ request: WireRequest, _ path: [Substring]) -> WireResponse {
        do {
            return .json(try control(request, Array(path.dropFirst())))
        } catch {
            return error.response
        }
    }

    private mutating func control(
        _ request: WireRequest, _ path: [Substring]
    ) throws(ControlRefusal) -> JSONValue {
        let body = request.json ?? [:]
        switch (request.method, path.count, path.first ?? "") {
        case ("GET", 0, _): return summary
        case ("POST", 1, "payments"): return try bookPayment(body)
        case ("GET", 2, "payments"): return try paymentJSON(of: String(path[1]))
        case ("GET", 1, "refunds"):
            let payment = request.query["payment"]
            let listed = payment.map { state.refunds.of($0) } ?? state.refunds.all
            return ["refunds": .array(listed.map(Self.json))]
        case ("POST", 1, "refunds"): return try refundInDashboard(body)
        case ("POST", 2, "refunds"): return try endRefund(String(path[1]), body)
        case ("POST", 1, "disputes"): return try dispute(body)
        case ("POST", 1, "faults"): return try setFaults(body)
        case ("POST", 1, "time"):
            guard let seconds = body["pass"]?.integer, seconds >= 0 else {
                throw .wants("pass", "whole seconds")
            }
            state.aheadSeconds += seconds
            passTime(to: state.now + seconds - state.aheadSeconds)
            return ["now": .int(state.now), "ahead": .int(state.aheadSeconds)]
        case ("POST", 1, "balance"): return try setBalance(body)
        default: throw ControlRefusal(status: 404, message: "no such control")
        }
    }

    private var summary: JSONValue {
        [
            "now": .int(state.now), "ahead": .int(state.aheadSeconds),
            "payments": [
                "stripe": .int(Int64(state.stripe.intents.count)),
                "paypal": .int(Int64(state.paypal.captures.count)),
                "alma": .int(Int64(state.alma.payments.count)),
            ],
            "refunds": .int(Int64(state.refunds.all.count)),
        ]
    }

    static func json(_ refund: RefundRecord) -> JSONValue {
        [
            "provider": .text(refund.provider.rawValue), "id": .text(refund.id),
            "payment": .text(refund.payment), "amount": .int(refund.amount),
            "currency": .text(refund.currency), "status": .text(refund.status.rawValue),
            "notes": .texts(refund.notes), "failure": .text(ifAny: refund.failure),
            "from_dashboard": .bool(refund.isFromDashboard), "created": .int(refund.created),
            "updated": .int(refund.updated),
        ]
    }

    /// `{"next": FAULT}` strikes once; `{"rates": {FAULT: per mille}}` and `{"all": per mille}`
    /// strike by chance from now on.
    private mutating func setFaults(_ body: JSONValue) throws(ControlRefusal) -> JSONValue {
        if let name = body["next"] {
            guard let fault = name.string.flatMap({ Fault(rawValue: $0) }) else {
                throw .wants("next", Fault.allCases.map(\.rawValue).joined(separator: ", "))
            }
            ask(for: fault)
        }
        if let rate = body["all"]?.integer { state.rates = FaultRates(each: try perMille(rate)) }
        for member in body["rates"]?.members ?? [] {
            guard let fault = Fault(rawValue: member.name), let rate = member.value.integer else {
                throw .wants("rates", "faults, each with a rate per thousand")
            }
            state.rates[fault] = try perMille(rate)
        }
        let rates = Fault.allCases.map {
            JSONValue.Member(name: $0.rawValue, value: .int(Int64(state.rates[$0])))
        }
        let next = Fault.allCases.filter { state.asked[$0] != nil }.map(\.rawValue)
        return ["rates": .object(rates), "next": .array(next.map { .text($0) })]
    }

    private func perMille(_ rate: Int64) throws(ControlRefusal) -> Int {
        guard (0...1_000).contains(rate) else { throw .wants("rate", "0 to 1000") }
        return Int(rate)
    }

    private mutating func setBalance(_ body: JSONValue) throws(ControlRefusal) -> JSONValue {
        let provider = try provider(body)
        state.balances[provider] = body["amount"]?.integer
        payWhatWaits(at: provider)
        return [
            "provider": .text(provider.rawValue),
            "amount": state.balances[provider].map { .int($0) } ?? nil,
        ]
    }

    func provider(_ body: JSONValue) throws(ControlRefusal) -> Provider {
        guard let provider = body["provider"]?.string.flatMap({ Provider(rawValue: $0) }) else {
            throw .wants("provider", "stripe, paypal or alma")
        }
        return provider
    }
}
