/// Exchanges, replacements and repairs: goods instead of money.
extension CaseWork {
    mutating func exchange(_ number: String, _ units: [Case.Units]) {
        let found = current(number)
        let old = units.reduce(0) { $0 + ($1.worth ?? 0) - $1.deduction }
        let difference = worth(of: found.request.exchangeFor) - old
        if difference > 0 {
            note(.differenceRequested(difference), number)
            clauses.formUnion(record.order.hasAlma ? [.almaExchangeDearer] : [])
            return mail(.paymentLink, number)
        }
        if record.order.hasAlma { clauses.insert(.almaExchangeCheaper) }
        if difference < 0 { refund(number, items: -difference, shipping: 0, allFees: false) }
        replace(number, units, price: 0)
    }

    /// Places the order that replaces, exchanges or repairs, at price zero beyond what was paid
    /// for it by link.
    mutating func replace(
        _ number: String, _ units: [Case.Units], price: Minor, reference: String? = nil
    ) {
        let found = current(number)
        let original = record.order
        let goods = found.resolution == .exchange ? exchanged(found) : same(units)
        guard !goods.isEmpty else { return }
        let next = "\(original.number)-R\(record.replacements + 1)"
        let placed = try? Order(
            number: next, placedAt: now, currency: original.currency,
            customer: original.customer, shipTo: original.shipTo,
            lines: Self.priced(goods, at: price),
            shipping: ShippingCharge(
                paid: 0, standard: 0,
                vatRateBasisPoints: original.shipping.vatRateBasisPoints),
            payments: price > 0
                ? [Payment(id: "link-1", method: .card, amount: price, reference: reference)] : [],
            status: .awaitingPreparation, replaces: original.number)
        // Made of lines that an order or the catalogue already holds, so it is valid.
        guard let placed else { preconditionFailure("\(next) cannot be placed") }
        note(.replacementOrdered(number: next), number)
        add(.placeOrder(placed))
        mail(.replacementConfirmed, number)
    }

    private func same(_ units: [Case.Units]) -> [OrderLine] {
        Dictionary(grouping: units, by: \.line).sorted { $0.key < $1.key }.compactMap { id, units in
            guard var line = record.order.line(id) else { return nil }
            line.quantity = units.reduce(0) { $0 + $1.quantity }
            line.unitPrice = 0
            line.discount = 0
            line.base = .init()
            line.net = 0
            return line
        }
    }

    private func exchanged(_ found: Case) -> [OrderLine] {
        guard let goods = found.request.exchangeFor, let product = catalogue[goods.sku] else {
            return []
        }
        return [product.line(id: product.sku, quantity: goods.quantity, unitPrice: 0)]
    }

    /// The lines at a price for all of them: the unit price rounded up, the rest as a discount.
    private static func priced(_ lines: [OrderLine], at price: Minor) -> [OrderLine] {
        guard price > 0, var first = lines.first else { return lines }
        let quantity = Minor(first.quantity)
        first.unitPrice = (price + quantity - 1) / quantity
        first.discount = first.unitPrice * quantity - price
        return [first] + lines.dropFirst()
    }
}

extension Product {
    func line(id: String, quantity: Int, unitPrice: Minor) -> OrderLine {
        OrderLine(
            id: id, sku: sku, title: title, quantity: quantity, unitPrice: unitPrice,
            vatRateBasisPoints: vatRateBasisPoints, traits: traits, weightGrams: weightGrams,
            gtin: gtin)
    }
}
