extension SandboxWorld {
    mutating func stripe(_ request: WireRequest, _ path: [Substring]) -> WireResponse {
        let header = request.headers["authorization"] ?? ""
        let key = settings.stripeKey
        guard header == "Bearer \(key)" || header == SandboxSettings.basic(key, "") else {
            return StripeRefusal(status: 401, message: "Invalid API Key provided").response
        }
        let call = StripeCall(request, path)
        guard request.method == "POST", let key = request.headers["idempotency-key"] else {
            return answer(call).response
        }
        return answer(call, under: key)
    }

    private mutating func answer(_ call: StripeCall, under key: String) -> WireResponse {
        guard key.utf8.count <= 255 else {
            return StripeRefusal(message: "Idempotency-Key is longer than 255 characters.").response
        }
        if state.stripe.kept[key] != nil, strikes(.keyForgotten) { state.stripe.kept[key] = nil }
        if let kept = state.stripe.kept[key] {
            guard kept.path == call.whole, kept.parameters == call.fields else {
                return Self.otherParameters(key).response
            }
            return WireResponse(
                status: kept.status,
                headers: ["content-type": "application/json", "idempotent-replayed": "true"],
                body: kept.body)
        }
        let isBroken = strikes(.error500Kept)
        var isKept = true
        var response = StripeRefusal.serverError.response
        if !isBroken {
            (response, isKept) = answer(call)
        } else if state.dice.isBelow(perMille: 500) {
            _ = answer(call)
        }
        guard isKept else { return response }
        state.stripe.kept[key] = KeptAnswer(
            since: state.now, path: call.whole, parameters: call.fields, status: response.status,
            body: response.body)
        state.agenda.add(.keyIsForgotten(key), due: state.now + 86_400)
        return response
    }

    mutating func forgetStripeKey(_ key: String) {
        if let kept = state.stripe.kept[key], kept.since <= state.now - 86_400 {
            state.stripe.kept[key] = nil
        }
    }

    private static func otherParameters(_ key: String) -> StripeRefusal {
        StripeRefusal(
            type: "idempotency_error",
            message: "Keys for idempotent requests can only be used with the same parameters they "
                + "were first used with. Try using a key other than '\(key)' if you meant to "
                + "execute a different request.")
    }

    private mutating func answer(_ call: StripeCall) -> (response: WireResponse, isKept: Bool) {
        do {
            return (.json(try route(call)), true)
        } catch {
            return (error.response, error.isKept)
        }
    }

    private mutating func route(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        switch (call.method, call.path.count, call.path[0]) {
        case ("POST", 1, "payment_intents"): try createIntent(call)
        case ("GET", 2, "payment_intents"): try showIntent(call)
        case ("POST", 3, "payment_intents") where call.path[2] == "confirm":
            try confirmIntent(call)
        case ("GET", 2, "charges"): try showCharge(String(call.path[1]))
        case ("POST", 2, "checkout") where call.path[1] == "sessions": try createSession(call)
        case ("GET", 3, "checkout"): try session(call).json(baseURL: settings.baseURL)
        case ("POST", 4, "checkout") where call.path[3] == "expire": try expireSession(call)
        case ("GET", 1, "disputes"): try stripeDisputes(call)
        case ("POST", 1, "refunds"): try createRefund(call)
        case ("GET", 1, "refunds"): try listRefunds(call)
        case ("GET", 2, "refunds"): try refundJSON(refund(call))
        case ("POST", 3, "refunds") where call.path[2] == "cancel": try cancelRefund(call)
        default: throw .noRoute(call.method, call.whole)
        }
    }
}
