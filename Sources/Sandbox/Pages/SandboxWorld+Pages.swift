extension SandboxWorld {
    /// The providers' pages: Stripe's Checkout, PayPal's approval, Alma's payment.
    mutating func page(_ request: WireRequest, _ path: [Substring]) -> WireResponse {
        let isPressed = request.method == "POST"
        switch (path.first, path.count) {
        case ("pay", 2): return checkout(String(path[1]), isPressed: isPressed)
        case ("checkoutnow", 1):
            let choice = request.form["choice"]
            return approval(request.query["token"] ?? "", choice: isPressed ? choice ?? "" : nil)
        case ("alma", 2): return almaPage(String(path[1]), isPressed: isPressed)
        default: return notFound
        }
    }

    private var notFound: WireResponse { .page("<!doctype html><p>Nothing here.</p>", status: 404) }

    private mutating func checkout(_ id: String, isPressed: Bool) -> WireResponse {
        guard let session = state.stripe.sessions[id] else { return notFound }
        if isPressed {
            guard paySession(id) != nil else { return gone }
            let address = session.successURL.split(separator: "{CHECKOUT_SESSION_ID}")
            let isNamed = session.successURL.hasSuffix("{CHECKOUT_SESSION_ID}")
            return .redirect(to: address.joined(separator: id) + (isNamed ? id : ""))
        }
        guard session.status == .open else { return gone }
        let currency = session.currency.uppercased()
        return .page(
            HostedPage(
                provider: "Stripe", title: "Pay by card",
                sum: "\(DecimalAmount.text(session.total, currency)) \(currency)",
                lines: session.items.map { "\($0.quantity) × \($0.name)" },
                choices: [("pay", "Pay with card 4242")], cancel: session.cancelURL
            ).html)
    }

    private var gone: WireResponse {
        .page(
            "<!doctype html><html lang=\"en\"><title>Closed</title><p>This payment is done or "
                + "no longer open.</p></html>", status: 410)
    }

    private mutating func approval(_ id: String, choice: String?) -> WireResponse {
        guard let order = state.paypal.orders[id] else { return notFound }
        if let choice {
            guard approve(id, inFour: choice == "four") != nil else { return gone }
            guard let back = order.returnURL else {
                return .page("<!doctype html><html lang=\"en\"><title>Approved</title>Approved")
            }
            let mark = back.contains("?") ? "&" : "?"
            return .redirect(to: back + "\(mark)token=\(id)&PayerID=SANDBOXPAYER1")
        }
        guard order.status != .completed else { return gone }
        return .page(
            HostedPage(
                provider: "PayPal", title: order.description ?? "Your purchase",
                sum: "\(DecimalAmount.text(order.amount, order.currency)) \(order.currency)",
                lines: [],
                choices: [("once", "Pay now"), ("four", "Pay in 4 installments (4X)")],
                cancel: order.cancelURL
            ).html)
    }

    private mutating func almaPage(_ id: String, isPressed: Bool) -> WireResponse {
        guard let payment = state.alma.payments[id] else { return notFound }
        if isPressed {
            guard startPayment(id) != nil else { return gone }
            guard let back = payment.returnURL else {
                return .page("<!doctype html><html lang=\"en\"><title>Paid</title>Paid")
            }
            return .redirect(to: back + (back.contains("?") ? "&" : "?") + "pid=\(id)")
        }
        guard !payment.isStarted else { return gone }
        let part = DecimalAmount.text(payment.amount / Int64(payment.installments), "EUR")
        return .page(
            HostedPage(
                provider: "Alma", title: "Pay in \(payment.installments) installments",
                sum: "\(DecimalAmount.text(payment.amount, "EUR")) EUR",
                lines: ["\(payment.installments) × about \(part) EUR, one every 30 days"],
                choices: [("pay", "Pay the first installment")], cancel: nil
            ).html)
    }
}
