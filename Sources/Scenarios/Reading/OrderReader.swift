import AfterSales

extension ScenarioReader {
    static func product(_ fields: Fields) throws(ScenarioProblem) -> Product {
        return Product(
            sku: try fields.text("sku"), title: try fields.text("title"),
            unitPrice: try fields.amount("unit_price"),
            vatRateBasisPoints: try fields.count("vat_rate_bp", default: 2000),
            traits: try fields.texts("traits"),
            weightGrams: fields.has("weight_grams") ? try fields.count("weight_grams") : nil,
            gtin: try fields.optionalText("gtin"))
    }

    static func order(_ fields: Fields) throws(ScenarioProblem) -> Order {
        let customer = try customer(fields)
        let shipTo = try address(fields, "ship_to")
        let shipping = try shipping(fields)
        let invoice = try invoice(fields)
        let lines = try fields.each("lines", line)
        let payments = try fields.each("payments", payment)
        let shipments = try fields.each("shipments", shipment)
        let number = try fields.text("number")
        let placedAt = try fields.instant("placed_at")
        let currency = try fields.optionalText("currency") ?? "EUR"
        let discount = try fields.amount("discount", default: 0)
        let status: OrderStatus = try fields.choice("status")
        do throws(OrderRefusal) {
            return try Order(
                number: number, placedAt: placedAt, currency: currency, customer: customer,
                shipTo: shipTo, lines: lines, discount: discount, invoice: invoice,
                shipping: shipping, payments: payments, status: status, shipments: shipments)
        } catch {
            throw fields.problem(error.field, error.message)
        }
    }

    private static func customer(_ fields: Fields) throws(ScenarioProblem) -> Customer {
        guard let given = try fields.fields("customer") else {
            throw fields.problem("customer", "is missing")
        }
        let locale = try given.optionalText("locale") ?? "fr"
        guard ["fr", "en"].contains(locale) else {
            throw given.problem("locale", "“\(locale)” is not one of fr, en")
        }
        let customer = Customer(
            email: try given.text("email"), name: try given.text("name"), locale: locale)
        try given.finish()
        return customer
    }

    static func address(_ fields: Fields, _ key: String) throws(ScenarioProblem) -> Address {
        guard let given = try fields.fields(key) else { throw fields.problem(key, "is missing") }
        let address = Address(
            name: try given.text("name"), line1: try given.text("line1"),
            line2: try given.optionalText("line2") ?? "", postcode: try given.text("postcode"),
            city: try given.text("city"), country: try given.text("country"))
        try given.finish()
        return address
    }

    private static func shipping(_ fields: Fields) throws(ScenarioProblem) -> ShippingCharge {
        guard let given = try fields.fields("shipping") else {
            return ShippingCharge(paid: 0, standard: 0)
        }
        let paid = try given.amount("paid")
        let charge = ShippingCharge(
            paid: paid, standard: try given.amount("standard", default: paid),
            vatRateBasisPoints: try given.count("vat_rate_bp", default: 2000))
        try given.finish()
        return charge
    }

    private static func invoice(_ fields: Fields) throws(ScenarioProblem) -> Invoice? {
        guard let given = try fields.fields("invoice") else { return nil }
        let invoice = Invoice(number: try given.text("number"), date: try given.day("date"))
        try given.finish()
        return invoice
    }

    private static func line(_ fields: Fields) throws(ScenarioProblem) -> OrderLine {
        OrderLine(
            id: try fields.text("id"), sku: try fields.text("sku"),
            title: try fields.text("title"),
            quantity: Int(try fields.integer("quantity", in: 1...Int64(MoneyLimits.quantity))),
            unitPrice: try fields.amount("unit_price"),
            discount: try fields.amount("discount", default: 0),
            vatRateBasisPoints: try fields.count("vat_rate_bp", default: 2000),
            traits: try fields.texts("traits"),
            weightGrams: fields.has("weight_grams") ? try fields.count("weight_grams") : nil,
            gtin: try fields.optionalText("gtin"))
    }

    private static func payment(_ fields: Fields) throws(ScenarioProblem) -> Payment {
        let installments = try fields.each("installments") { row throws(ScenarioProblem) in
            Installment(
                number: Int(try row.integer("n", in: 1...1000)), due: try row.day("due"),
                purchaseAmount: try row.amount("purchase_amount"),
                customerFee: try row.amount("customer_fee", default: 0),
                paid: try row.bool("paid", default: false))
        }
        return Payment(
            id: try fields.text("id"), method: try fields.choice("method"),
            amount: try fields.amount("amount"),
            customerFee: try fields.amount(
                "customer_fee", default: installments.reduce(0) { $0 + $1.customerFee }),
            installments: installments)
    }

    static func shipment(_ fields: Fields) throws(ScenarioProblem) -> Shipment {
        Shipment(
            id: try fields.text("id"), lines: try fields.texts("lines"),
            carrier: try fields.optionalText("carrier") ?? "",
            tracking: try fields.optionalText("tracking"),
            shippedAt: fields.has("shipped_at") ? try fields.instant("shipped_at") : nil,
            deliveredAt: fields.has("delivered_at") ? try fields.instant("delivered_at") : nil)
    }
}
