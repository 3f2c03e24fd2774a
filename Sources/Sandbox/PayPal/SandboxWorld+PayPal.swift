extension SandboxWorld {
    mutating func paypal(_ request: WireRequest, _ path: [Substring]) -> WireResponse {
        if path.starts(with: ["v1", "oauth2", "token"]) { return token(request) }
        if path.starts(with: ["v1", "notifications", "certs"]) {
            return Self.pem(settings.paypalCertificates)
        }
        let number = state.dice.word(13, of: .hexadecimal)
        do {
            guard let header = request.headers["authorization"], header.hasPrefix("Bearer "),
                let until = state.paypal.tokens[String(header.dropFirst(7))], until > state.now
            else { throw PayPalRefusal.unknownCaller }
            // The refusal of 500 comes after the request may have been carried out.
            let isBroken = request.method == "POST" && strikes(.error500Kept)
            if isBroken, state.dice.isBelow(perMille: 500) { throw PayPalRefusal.serverError }
            let response = try route(request, path)
            if isBroken { throw PayPalRefusal.serverError }
            return response
        } catch let refusal as PayPalRefusal {
            return refusal.response(number: number)
        } catch {
            return PayPalRefusal.serverError.response(number: number)
        }
    }

    private mutating func route(
        _ request: WireRequest, _ path: [Substring]
    ) throws(PayPalRefusal) -> WireResponse {
        let place = path.dropFirst().joined(separator: "/")
        let id = path.count > 3 ? String(path[3]) : ""
        switch (request.method, path.count) {
        case ("POST", 3) where place == "checkout/orders": return try createOrder(request)
        case ("GET", 4) where place.hasPrefix("checkout/orders/"):
            return .json(orderJSON(try order(id)))
        case ("POST", 5) where place == "checkout/orders/\(id)/capture":
            return try captureOrder(id, request)
        case ("GET", 4) where place.hasPrefix("payments/captures/"):
            return .json(captureJSON(try capture(id)))
        case ("POST", 5) where place == "payments/captures/\(id)/refund":
            return try refundCapture(id, request)
        case ("GET", 4) where place.hasPrefix("payments/refunds/"):
            guard let refund = state.refunds[id], refund.provider == .paypal else {
                throw .notThere()
            }
            return .json(paypalRefundJSON(refund))
        case ("GET", 3) where place == "customer/disputes":
            return .json(paypalDisputes(request.query["disputed_transaction_id"] ?? ""))
        default: throw .notThere()
        }
    }

    private mutating func token(_ request: WireRequest) -> WireResponse {
        let caller = SandboxSettings.basic(settings.paypalClientID, settings.paypalSecret)
        guard request.headers["authorization"] == caller else {
            return .json(
                [
                    "error": "invalid_client",
                    "error_description": "Client Authentication failed",
                ], status: 401)
        }
        guard request.form["grant_type"] == "client_credentials" else {
            return .json(
                [
                    "error": "unsupported_grant_type",
                    "error_description": "Grant Type is NULL or not supported",
                ], status: 400)
        }
        let token = "A21AA" + state.dice.word(92, of: .mixed)
        state.paypal.tokens = state.paypal.tokens.filter { $0.value > state.now }
        state.paypal.tokens[token] = state.now + 32_400
        return .json([
            "scope": "https://uri.paypal.com/services/payments/refund",
            "access_token": .text(token),
            "token_type": "Bearer", "app_id": "APP-SANDBOX", "expires_in": 32_400,
            "nonce": .text(Timestamp.text(state.now)),
        ])
    }

    static func pem(_ certificates: String) -> WireResponse {
        WireResponse(
            status: 200, headers: ["content-type": "application/x-pem-file"],
            body: Array(certificates.utf8))
    }

    func order(_ id: String) throws(PayPalRefusal) -> PayPalOrder {
        guard let order = state.paypal.orders[id] else { throw .notThere() }
        return order
    }

    func capture(_ id: String) throws(PayPalRefusal) -> PayPalCapture {
        guard let capture = state.paypal.captures[id] else { throw .notThere() }
        return capture
    }

    /// What this request made the last time it came with this id; nil where it is new.
    mutating func made(by request: WireRequest, _ kind: String) -> String? {
        guard let name = request.headers["paypal-request-id"],
            let kept = state.paypal.requests[kind + name]
        else { return nil }
        if kept.until <= state.now || strikes(.keyForgotten) {
            state.paypal.requests[kind + name] = nil
            return nil
        }
        return kept.id
    }

    mutating func keep(_ id: String, of request: WireRequest, _ kind: String, days: Int64) {
        guard let name = request.headers["paypal-request-id"] else { return }
        state.paypal.requests[kind + name] = KeptRequest(
            id: id, until: state.now + days * 86_400)
    }

    /// The answer that the caller prefers: short unless it asks for all.
    func preferred(
        _ json: JSONValue, _ request: WireRequest, status: Int
    ) -> WireResponse {
        if request.headers["prefer"]?.contains("return=representation") == true {
            return .json(json, status: status)
        }
        let short = json.members.filter { ["id", "status", "links"].contains($0.name) }
        return .json(.object(short), status: status)
    }
}
