extension SandboxWorld {
    mutating func createSession(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        guard try call.text("mode") == "payment" else {
            throw .invalid("mode", "The sandbox takes payments only.")
        }
        var items: [StripeSession.Item] = []
        while call.fields.keys.contains(where: { $0.hasPrefix("line_items[\(items.count)]") }) {
            items.append(try item(items.count, call))
        }
        guard !items.isEmpty else { throw .missing("line_items") }
        let session = StripeSession(
            id: "cs_test_" + state.dice.word(58, of: .mixed),
            currency: try call.currency("line_items[0][price_data][currency]"), items: items,
            metadata: call.group("metadata"),
            intentMetadata: call.group("payment_intent_data[metadata]"),
            reference: call.fields["client_reference_id"], email: call.fields["customer_email"],
            successURL: try call.text("success_url"), cancelURL: call.fields["cancel_url"],
            created: state.now,
            expires: call.fields["expires_at"].flatMap { Int64($0) } ?? state.now + 86_400)
        state.stripe.sessions[session.id] = session
        state.agenda.add(.sessionExpires(session.id), due: session.expires)
        return session.json(baseURL: settings.baseURL)
    }

    private func item(
        _ place: Int, _ call: StripeCall
    ) throws(StripeRefusal) -> StripeSession.Item {
        let item = "line_items[\(place)]"
        return StripeSession.Item(
            name: try call.text("\(item)[price_data][product_data][name]"),
            unitAmount: try call.amount("\(item)[price_data][unit_amount]"),
            quantity: try call.amount("\(item)[quantity]"))
    }

    func session(_ call: StripeCall) throws(StripeRefusal) -> StripeSession {
        let id = String(call.path[2])
        guard let session = state.stripe.sessions[id] else {
            throw .notThere("checkout.session", id, param: "session")
        }
        return session
    }

    mutating func expireSession(_ call: StripeCall) throws(StripeRefusal) -> JSONValue {
        let found = try session(call)
        guard found.status == .open else {
            throw StripeRefusal(
                message: "Only Checkout Sessions with a status in [\"open\"] can be expired.")
        }
        expireSession(found.id)
        return try session(call).json(baseURL: settings.baseURL)
    }

    mutating func expireSession(_ id: String) {
        guard var session = state.stripe.sessions[id], session.status == .open else { return }
        session.status = .expired
        state.stripe.sessions[id] = session
        tellStripe("checkout.session.expired", session.json(baseURL: settings.baseURL))
    }

    /// A page that somebody paid on.
    package struct PaidPage: Sendable, Equatable {
        package let session: String
        /// The payment intent that it became.
        package let payment: String
        /// In minor units.
        package let amount: Int64
    }

    /// All pages that were paid on, by their ids.
    package var paidPages: [PaidPage] {
        state.stripe.sessions.values.compactMap { session in
            session.intent.map {
                PaidPage(session: session.id, payment: $0, amount: session.total)
            }
        }.sorted { $0.session < $1.session }
    }

    /// What the button on the page does. Nil where the session is not open.
    mutating func paySession(_ id: String) -> StripeSession? {
        guard var session = state.stripe.sessions[id], session.status == .open else { return nil }
        let letters = state.dice.word(24, of: .mixed)
        let intent = StripeIntent(
            id: "pi_" + letters, charge: "ch_" + letters, amount: session.total,
            currency: session.currency, metadata: session.intentMetadata, created: state.now,
            status: .succeeded, paymentMethod: "pm_card_visa")
        session.status = .complete
        session.intent = intent.id
        state.stripe.sessions[id] = session
        take(intent)
        tellStripe("checkout.session.completed", session.json(baseURL: settings.baseURL))
        return session
    }
}
