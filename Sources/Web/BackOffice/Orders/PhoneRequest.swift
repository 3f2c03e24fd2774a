import AfterSales

/// The fields of ``OpenCaseForm`` as a request. Only what belongs to the kind is read, so that a
/// field left filled from another kind does no harm.
struct PhoneRequest {
    let request: CaseRequest

    /// - Throws: ``CaseActCommand/Unreadable``.
    init(
        _ form: Form, on order: Order, _ act: ActWords, _ words: OrderFileWords
    ) throws(CaseActCommand.Unreadable) {
        guard let kind = CaseKind(rawValue: form.text("kind")) else {
            throw .init(text: act.notReadable)
        }
        let isAdjustment = kind == .adjustment
        var request = CaseRequest(
            kind: kind, channel: isAdjustment ? nil : Channel(rawValue: form.text("channel")))
        request.reason = Self.text(form, "reason")
        if isAdjustment {
            request.amount = AmountField.minor(form.text("amount"))
            guard request.amount != nil else {
                throw .init(text: act.notAnAmount(String(form.text("amount").prefix(40))))
            }
            self.request = request
            return
        }
        guard let resolution = Resolution(rawValue: form.text("resolution")) else {
            throw .init(text: act.notReadable)
        }
        request.resolution = resolution
        if kind == .modification {
            request.changes = try Self.changes(form, on: order, act)
        } else {
            request.lines = try Self.lines("units-", form, on: order, act)
            guard request.lines?.isEmpty == false else { throw .init(text: words.noLines) }
            if resolution == .exchange { request.exchangeFor = try Self.goods(form, act) }
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
            request.receivedItem = text(form, "received").map {
                .init(brand: nil, model: nil, gtin: nil, description: $0)
            }
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
        _ prefix: String, _ form: Form, on order: Order, _ words: ActWords
    ) throws(CaseActCommand.Unreadable) -> [CaseRequest.Line] {
        var lines: [CaseRequest.Line] = []
        for line in order.lines {
            let typed = form.text(prefix + line.id)
            guard !typed.isEmpty else { continue }
            guard let quantity = Int(typed), quantity >= 0 else {
                throw .init(text: words.notReadable)
            }
            if quantity > 0 || prefix == "new-" {
                lines.append(.init(line: line.id, quantity: quantity))
            }
        }
        return lines
    }

    private static func goods(
        _ form: Form, _ words: ActWords
    ) throws(CaseActCommand.Unreadable) -> CaseRequest.Goods? {
        let sku = form.text("product")
        guard !sku.isEmpty else { return nil }
        let typed = form.text("product_quantity")
        guard let quantity = typed.isEmpty ? 1 : Int(typed) else {
            throw .init(text: words.notReadable)
        }
        return .init(sku: sku, quantity: quantity)
    }

    private static func changes(
        _ form: Form, on order: Order, _ words: ActWords
    ) throws(CaseActCommand.Unreadable) -> CaseRequest.Changes {
        var changes = CaseRequest.Changes()
        changes.lines = try lines("new-", form, on: order, words)
        changes.add = [try goods(form, words)].compactMap { $0 }
        if let line1 = text(form, "line1") {
            var address = order.shipTo
            address.line1 = line1
            address.line2 = ""
            address.postcode = text(form, "postcode") ?? address.postcode
            address.city = text(form, "city") ?? address.city
            changes.shipTo = address
        }
        return changes
    }
}
