import AfterSales

/// The fields of ``OpenCaseForm`` as a request. Only what belongs to the kind is read, so that a
/// field left filled from another kind does no harm.
struct PhoneRequest {
    /// How many products a change can add at once.
    static let productRows = 3

    let request: CaseRequest

    /// - Throws: ``CaseActCommand/Unreadable``.
    init(
        _ form: Form, on order: Order, _ act: ActWords, _ words: OrderFileWords
    ) throws(CaseActCommand.Unreadable) {
        guard let kind = CaseKind(rawValue: form.text("kind")) else {
            throw .init(text: act.notReadable, field: "kind")
        }
        guard kind != .adjustment else {
            request = try AdjustmentFields.request(form, act, words.language)
            return
        }
        var request = CaseRequest(kind: kind, channel: Channel(rawValue: form.text("channel")))
        request.reason = Self.text(form, "reason")
        guard let resolution = Resolution(rawValue: form.text("resolution")) else {
            throw .init(text: act.notReadable, field: "resolution")
        }
        request.resolution = resolution
        if resolution == .storeCredit {
            guard form.isOn("credit_agreed") else {
                throw .init(text: words.creditNotAgreed, field: "credit_agreed")
            }
            request.agreesToCredit = true
        }
        if kind == .modification {
            request.changes = try Self.changes(form, on: order, words)
        } else {
            request.lines = try Self.lines("units-", form, on: order, words)
            guard request.lines?.isEmpty == false else {
                throw .init(text: words.noLines, field: order.lines.first.map { "units-" + $0.id })
            }
            if resolution == .exchange { request.exchangeFor = try Self.goods(0, form, words) }
        }
        Self.addClaim(form, &request)
        self.request = request
    }

    private static func addClaim(_ form: Form, _ request: inout CaseRequest) {
        switch request.kind {
        case .transitDamage:
            request.reserves = text(form, "reserves")
            request.deliveryRefused = form.isOn("delivery_refused")
        case .wrongItem:
            let said = ["brand", "model", "gtin", "received"].map { text(form, $0) }
            guard said.contains(where: { $0 != nil }) else { return }
            request.receivedItem = .init(
                brand: said[0], model: said[1], gtin: said[2], description: said[3])
        case .notDelivered: request.cause = NonDeliveryCause(rawValue: form.text("cause"))
        default: break
        }
    }

    private static func text(_ form: Form, _ name: String) -> String? {
        let text = CardNumbers.masked(form.text(name))
        return text.isEmpty ? nil : text
    }

    /// Lines with a number typed beside them.
    private static func lines(
        _ prefix: String, _ form: Form, on order: Order, _ words: OrderFileWords
    ) throws(CaseActCommand.Unreadable) -> [CaseRequest.Line] {
        var lines: [CaseRequest.Line] = []
        for line in order.lines {
            let typed = form.text(prefix + line.id)
            guard !typed.isEmpty else { continue }
            guard let quantity = Int(typed), quantity >= 0 else {
                throw .init(text: words.notANumber, field: prefix + line.id)
            }
            if quantity > 0 || prefix == "new-" {
                lines.append(.init(line: line.id, quantity: quantity))
            }
        }
        return lines
    }

    /// One product of the catalogue; `nil` where none is named.
    private static func goods(
        _ index: Int, _ form: Form, _ words: OrderFileWords
    ) throws(CaseActCommand.Unreadable) -> CaseRequest.Goods? {
        let suffix = index == 0 ? "" : "-\(index)"
        let sku = form.text("product" + suffix)
        guard !sku.isEmpty else { return nil }
        let typed = form.text("product_quantity" + suffix)
        guard let quantity = typed.isEmpty ? 1 : Int(typed) else {
            throw .init(text: words.notANumber, field: "product_quantity" + suffix)
        }
        return .init(sku: sku, quantity: quantity)
    }

    private static func changes(
        _ form: Form, on order: Order, _ words: OrderFileWords
    ) throws(CaseActCommand.Unreadable) -> CaseRequest.Changes {
        var changes = CaseRequest.Changes()
        changes.lines = try lines("new-", form, on: order, words)
        for index in 0..<productRows {
            if let goods = try goods(index, form, words) { changes.add.append(goods) }
        }
        if let line1 = text(form, "line1") {
            var address = order.shipTo
            address.line1 = line1
            address.line2 = text(form, "line2") ?? ""
            address.postcode = text(form, "postcode") ?? address.postcode
            address.city = text(form, "city") ?? address.city
            changes.shipTo = address
        }
        return changes
    }

    /// The field of the form that a refusal is about; `nil`: none alone.
    static func field(of refusal: CaseRefusal, on order: Order) -> String? {
        switch refusal {
        case .quantityExceeds(let line, _, _, _): "units-" + line
        case .invalid(let field, _):
            switch field {
            case "exchange_for", "changes.add": "product"
            case "lines", "quantity": order.lines.first.map { "units-" + $0.id }
            case "agrees_to_credit": "credit_agreed"
            case "changes", "changes.lines": order.lines.first.map { "new-" + $0.id }
            case "resolution", "channel", "reason", "amount", "adjustment", "method",
                "reference":
                field
            default: nil
            }
        default: nil
        }
    }
}
