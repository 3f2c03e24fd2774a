/// Why an order cannot be taken in, in the order in which it is checked.
package enum OrderRefusal: Error, Hashable, Sendable {
    case empty(field: String)
    case noLines
    case duplicate(field: String, value: String)
    case outOfRange(field: String, value: Int64, allowed: ClosedRange<Int64>)
    case discountAboveLine(line: String)
    case discountAboveLines
    case unknownLine(shipment: String, line: String)
    case unexpectedInstallments(payment: String)
    case installmentsDoNotAddUp(payment: String, expected: Minor, found: Minor)
    case paymentsDoNotAddUp(expected: Minor, found: Minor)

    package var field: String {
        switch self {
        case .empty(let field), .duplicate(let field, _), .outOfRange(let field, _, _): field
        case .noLines, .discountAboveLine: "lines"
        case .discountAboveLines: "discount"
        case .unknownLine: "shipments"
        case .unexpectedInstallments, .installmentsDoNotAddUp, .paymentsDoNotAddUp: "payments"
        }
    }

    /// What is wrong and what was expected, in English, for logs and files.
    package var message: String {
        switch self {
        case .empty(let field): "\(field) is empty"
        case .noLines: "an order has at least one line"
        case .duplicate(let field, let value): "\(field): “\(value)” stands there twice"
        case .outOfRange(let field, let value, let allowed):
            "\(field): \(value) is not within \(allowed.lowerBound) to \(allowed.upperBound)"
        case .discountAboveLine(let line): "the discount of line \(line) exceeds the line"
        case .discountAboveLines: "the discount exceeds the lines"
        case .unknownLine(let shipment, let line):
            "shipment \(shipment) names line \(line), which the order does not have"
        case .unexpectedInstallments(let payment):
            "payment \(payment): installments belong to alma_3x and paypal_4x, and only to them"
        case .installmentsDoNotAddUp(let payment, let expected, let found):
            "payment \(payment): installments add up to \(found), not to \(expected)"
        case .paymentsDoNotAddUp(let expected, let found):
            "payments add up to \(found), not to Σ lines − discount + shipping = \(expected)"
        }
    }
}

extension Order {
    func validate() throws(OrderRefusal) {
        for (field, value) in [
            ("number", number), ("currency", currency), ("customer.email", customer.email),
        ] where value.isEmpty {
            throw .empty(field: field)
        }
        guard !lines.isEmpty else { throw .noLines }
        try unique("lines", lines.map(\.id))
        try unique("payments", payments.map(\.id))
        try unique("shipments", shipments.map(\.id))
        for line in lines { try validate(line) }
        try inRange("discount", discount)
        try inRange("shipping.paid", shipping.paid)
        try inRange("shipping.standard", shipping.standard)
        let lineTotal = try sum("lines", lines.map(\.netOfLineDiscount))
        try inRange("lines", lineTotal)
        guard discount <= lineTotal else { throw .discountAboveLines }
        for shipment in shipments {
            for id in shipment.lines where line(id) == nil {
                throw .unknownLine(shipment: shipment.id, line: id)
            }
        }
        for payment in payments { try validate(payment) }
        let paid = try sum("payments", payments.map(\.amount))
        let expected = lineTotal - discount + shipping.paid
        guard paid == expected else {
            throw .paymentsDoNotAddUp(expected: expected, found: paid)
        }
    }

    private func validate(_ line: OrderLine) throws(OrderRefusal) {
        if line.id.isEmpty { throw .empty(field: "lines.id") }
        try inRange("quantity", Int64(line.quantity), 1...Int64(MoneyLimits.quantity))
        try inRange("unit_price", line.unitPrice, 0...(MoneyLimits.amount / Int64(line.quantity)))
        try inRange("line discount", line.discount)
        try inRange("weight_grams", Int64(line.weightGrams ?? 0), 0...10_000_000)
        try inRange("vat_rate_bp", Int64(line.vatRateBasisPoints), 0...10_000)
        guard line.netOfLineDiscount >= 0 else { throw .discountAboveLine(line: line.id) }
    }

    private func validate(_ payment: Payment) throws(OrderRefusal) {
        try inRange("payments.amount", payment.amount)
        try inRange("payments.customer_fee", payment.customerFee)
        guard payment.method.isInstallmentPlan == !payment.installments.isEmpty else {
            throw .unexpectedInstallments(payment: payment.id)
        }
        guard payment.method.isInstallmentPlan else { return }
        try unique("installments", payment.installments.map { String($0.number) })
        for installment in payment.installments {
            try inRange("purchase_amount", installment.purchaseAmount)
            try inRange("customer_fee", installment.customerFee)
        }
        for (expected, amounts) in [
            (payment.amount, payment.installments.map(\.purchaseAmount)),
            (payment.customerFee, payment.installments.map(\.customerFee)),
        ] {
            let found = try sum("payments", amounts)
            guard found == expected else {
                throw .installmentsDoNotAddUp(
                    payment: payment.id, expected: expected, found: found)
            }
        }
    }

    private func sum(_ field: String, _ amounts: [Minor]) throws(OrderRefusal) -> Minor {
        do throws(AmountOverflow) {
            return try checkedSum(amounts)
        } catch {
            throw .outOfRange(field: field, value: .max, allowed: 0...MoneyLimits.amount)
        }
    }

    private func unique(_ field: String, _ values: [String]) throws(OrderRefusal) {
        var seen: Set<String> = []
        for value in values where !seen.insert(value).inserted {
            throw .duplicate(field: field, value: value)
        }
    }

    private func inRange(
        _ field: String, _ value: Int64, _ allowed: ClosedRange<Int64> = 0...MoneyLimits.amount
    ) throws(OrderRefusal) {
        guard allowed.contains(value) else {
            throw .outOfRange(field: field, value: value, allowed: allowed)
        }
    }
}
