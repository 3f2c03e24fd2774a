extension SandboxWorld {
    /// An order with its payments: the one place where the refunds of a capture are listed.
    func orderJSON(_ order: PayPalOrder) -> JSONValue {
        var unit: JSONValue = [
            "reference_id": .text(order.reference),
            "amount": DecimalAmount.json(order.amount, order.currency),
        ]
        if let id = order.customID { unit = unit.with("custom_id", .text(id)) }
        if let id = order.invoiceID { unit = unit.with("invoice_id", .text(id)) }
        if let text = order.description { unit = unit.with("description", .text(text)) }
        if let capture = order.capture.flatMap({ state.paypal.captures[$0] }) {
            let refunds = state.refunds.of(capture.id)
            var payments: JSONValue = ["captures": [captureJSON(capture)]]
            if !refunds.isEmpty {
                payments = payments.with("refunds", .array(refunds.map { paypalRefundJSON($0) }))
            }
            unit = unit.with("payments", payments)
        }
        var json: JSONValue = [
            "id": .text(order.id), "intent": "CAPTURE", "status": .text(order.status.rawValue),
            "purchase_units": [unit], "create_time": .text(Timestamp.text(order.created)),
            "update_time": .text(Timestamp.text(order.updated)),
        ]
        if order.status == .approved || order.status == .completed {
            json = json.with(
                "payer", ["payer_id": "SANDBOXPAYER1", "email_address": "payer@example.com"])
        }
        return json.with("links", .array(links(of: order)))
    }

    private func links(of order: PayPalOrder) -> [JSONValue] {
        let address = "/v2/checkout/orders/\(order.id)"
        var links = [link(address, "self")]
        switch order.status {
        case .created: links.append(link("/checkoutnow?token=\(order.id)", "approve"))
        case .payerActionRequired:
            links.append(link("/checkoutnow?token=\(order.id)", "payer-action"))
        case .approved: links.append(link(address + "/capture", "capture", "POST"))
        case .completed: break
        }
        return links
    }

    func captureJSON(_ capture: PayPalCapture) -> JSONValue {
        let address = "/v2/payments/captures/\(capture.id)"
        let refunded = state.refunds.refunded(capture.id)
        var json: JSONValue = [
            "id": .text(capture.id), "status": .text(status(of: capture, refunded: refunded)),
            "amount": DecimalAmount.json(capture.amount, capture.currency), "final_capture": true,
            "seller_protection": ["status": "ELIGIBLE"],
            "seller_receivable_breakdown": [
                "gross_amount": DecimalAmount.json(capture.amount, capture.currency),
                "paypal_fee": DecimalAmount.json(capture.fee, capture.currency),
                "net_amount": DecimalAmount.json(capture.amount - capture.fee, capture.currency),
            ],
            "supplementary_data": ["related_ids": ["order_id": .text(capture.order)]],
            "create_time": .text(Timestamp.text(capture.created)),
            "update_time": .text(
                Timestamp.text(state.refunds.of(capture.id).last?.updated ?? capture.created)),
        ]
        if let id = capture.customID { json = json.with("custom_id", .text(id)) }
        if let id = capture.invoiceID { json = json.with("invoice_id", .text(id)) }
        return json.with(
            "links",
            [
                link(address, "self"), link(address + "/refund", "refund", "POST"),
                link("/v2/checkout/orders/\(capture.order)", "up"),
            ])
    }

    private func status(of capture: PayPalCapture, refunded: Int64) -> String {
        if capture.isPending { return "PENDING" }
        if refunded >= capture.amount { return "REFUNDED" }
        return refunded > 0 ? "PARTIALLY_REFUNDED" : "COMPLETED"
    }

    func paypalRefundJSON(_ refund: RefundRecord) -> JSONValue {
        let money = DecimalAmount.json(refund.amount, refund.currency)
        var total: Int64 = 0
        for other in state.refunds.of(refund.payment) {
            if other.counts || other.id == refund.id { total += other.amount }
            if other.id == refund.id { break }
        }
        var json: JSONValue = [
            "id": .text(refund.id), "status": .text(Self.word(for: refund.status)),
            "amount": money,
            "seller_payable_breakdown": [
                "gross_amount": money, "paypal_fee": DecimalAmount.json(0, refund.currency),
                "net_amount": money,
                "total_refunded_amount": DecimalAmount.json(total, refund.currency),
            ],
            "create_time": .text(Timestamp.text(refund.created)),
            "update_time": .text(Timestamp.text(refund.updated)),
        ]
        if let reason = refund.failure ?? refund.pendingReason {
            json = json.with("status_details", ["reason": .text(reason)])
        }
        for name in ["invoice_id", "custom_id", "note_to_payer"] {
            if let note = refund.notes[name] { json = json.with(name, .text(note)) }
        }
        return json.with(
            "links",
            [
                link("/v2/payments/refunds/\(refund.id)", "self"),
                link("/v2/payments/captures/\(refund.payment)", "up"),
            ])
    }

    private static func word(for status: RefundRecord.Status) -> String {
        switch status {
        case .pending, .requiresAction: "PENDING"
        case .succeeded: "COMPLETED"
        case .failed: "FAILED"
        case .canceled: "CANCELLED"
        }
    }

    private func link(_ path: String, _ relation: String, _ method: String = "GET") -> JSONValue {
        [
            "href": .text(settings.baseURL + path), "rel": .text(relation),
            "method": .text(method),
        ]
    }

    mutating func tellPayPalRefund(_ refund: RefundRecord) {
        let json = paypalRefundJSON(refund)
        let sum = "\(DecimalAmount.text(refund.amount, refund.currency)) \(refund.currency)"
        switch refund.status {
        case .pending, .requiresAction:
            tellPayPal("PAYMENT.REFUND.PENDING", kind: "refund", "A refund of \(sum) waits", json)
        case .succeeded:
            tellPayPal(
                "PAYMENT.CAPTURE.REFUNDED", kind: "refund",
                "A \(sum) capture payment was refunded", json)
        case .failed, .canceled:
            tellPayPal("PAYMENT.REFUND.FAILED", kind: "refund", "A refund of \(sum) failed", json)
        }
    }

    mutating func tellPayPal(
        _ type: String, kind: String, _ summary: String, _ resource: JSONValue
    ) {
        let id =
            "WH-\(state.dice.word(17, of: .capitals))-\(state.dice.word(17, of: .capitals))"
        let event: JSONValue = [
            "id": .text(id), "event_version": "1.0",
            "create_time": .text(Timestamp.text(state.now)), "resource_type": .text(kind),
            "resource_version": "2.0", "event_type": .text(type), "summary": .text(summary),
            "resource": resource,
            "links": [link("/v1/notifications/webhooks-events/\(id)", "self")],
        ]
        tell(ProviderEvent(provider: .paypal, id: id, body: event.bytes))
    }
}
