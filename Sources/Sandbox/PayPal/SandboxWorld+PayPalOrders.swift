extension SandboxWorld {
    mutating func createOrder(_ request: WireRequest) throws(PayPalRefusal) -> WireResponse {
        if let id = made(by: request, "order "), let order = state.paypal.orders[id] {
            return preferred(orderJSON(order), request, status: 200)
        }
        guard let body = request.json else {
            throw .malformed("MALFORMED_REQUEST_JSON", "The request JSON is not well formed.")
        }
        guard body["intent"]?.string == "CAPTURE" else {
            throw .malformed(
                "INVALID_PARAMETER_VALUE", "The sandbox captures only.", field: "/intent")
        }
        guard let unit = body["purchase_units"]?[0] else {
            throw .malformed(
                "MISSING_REQUIRED_PARAMETER", "A required field is missing.",
                field: "/purchase_units")
        }
        let (amount, currency) = try money(
            unit["amount"], field: "/purchase_units/@reference_id=='default'/amount")
        let source = body["payment_source"]?["paypal"]
        let context = source?["experience_context"] ?? body["application_context"]
        let order = PayPalOrder(
            id: state.dice.word(17, of: .capitals),
            reference: unit["reference_id"]?.string ?? "default", amount: amount,
            currency: currency, customID: unit["custom_id"]?.string,
            invoiceID: unit["invoice_id"]?.string, description: unit["description"]?.string,
            returnURL: context?["return_url"]?.string, cancelURL: context?["cancel_url"]?.string,
            created: state.now, status: source == nil ? .created : .payerActionRequired,
            updated: state.now)
        state.paypal.orders[order.id] = order
        keep(order.id, of: request, "order ", days: 3)
        return preferred(orderJSON(order), request, status: source == nil ? 201 : 200)
    }

    mutating func captureOrder(
        _ id: String, _ request: WireRequest
    ) throws(PayPalRefusal) -> WireResponse {
        if made(by: request, "capture ") == id {
            return preferred(orderJSON(try order(id)), request, status: 200)
        }
        var order = try order(id)
        switch order.status {
        case .completed: throw .against("ORDER_ALREADY_CAPTURED", "Order already captured.")
        case .created, .payerActionRequired:
            throw .against(
                "ORDER_NOT_APPROVED", "Payer has not yet approved the Order for payment.")
        case .approved: break
        }
        var capture = PayPalCapture(
            id: state.dice.word(17, of: .capitals), order: id, amount: order.amount,
            currency: order.currency, customID: order.customID, invoiceID: order.invoiceID,
            created: state.now)
        if order.isInFour {
            capture.plan = .plan(
                of: capture.amount, in: 4, fee: 0, from: state.now, dice: &state.dice)
        }
        order.status = .completed
        order.capture = capture.id
        order.updated = state.now
        state.paypal.orders[id] = order
        take(capture)
        keep(id, of: request, "capture ", days: 3)
        return preferred(orderJSON(order), request, status: 201)
    }

    /// Books a capture, and tells of it.
    mutating func take(_ capture: PayPalCapture) {
        state.paypal.captures[capture.id] = capture
        move(capture.amount, at: .paypal)
        tellPayPal(
            "PAYMENT.CAPTURE.COMPLETED", kind: "capture", "Payment completed",
            captureJSON(capture))
    }

    /// What the button on the approval page does. Nil where there is nothing to approve.
    mutating func approve(_ id: String, inFour: Bool) -> PayPalOrder? {
        guard var order = state.paypal.orders[id], order.status != .completed else { return nil }
        order.status = .approved
        order.isInFour = inFour
        order.updated = state.now
        state.paypal.orders[id] = order
        tellPayPal(
            "CHECKOUT.ORDER.APPROVED", kind: "checkout-order",
            "An order has been approved by buyer",
            orderJSON(order))
        return order
    }

    /// An amount of more than nothing, in minor units.
    func money(
        _ json: JSONValue?, field: String
    ) throws(PayPalRefusal) -> (amount: Int64, currency: String) {
        guard let currency = json?["currency_code"]?.string, let value = json?["value"]?.string
        else {
            throw .malformed(
                "MISSING_REQUIRED_PARAMETER", "A required field is missing.", field: field)
        }
        if value.hasPrefix("-") {
            throw .against(
                "CANNOT_BE_ZERO_OR_NEGATIVE", "Must be greater than zero.", field: field + "/value")
        }
        guard let amount = DecimalAmount.minor(value, currency) else {
            throw .against(
                "DECIMAL_PRECISION",
                "If the currency supports decimals, only two decimal place "
                    + "precision is supported.", field: field + "/value")
        }
        guard amount > 0 else {
            throw .against(
                "CANNOT_BE_ZERO_OR_NEGATIVE", "Must be greater than zero.", field: field + "/value")
        }
        return (amount, currency)
    }
}
