import AfterSales

/// The parts of Alma's objects that are read and written here; names are Alma's.
struct AlmaRefundBody: Encodable {
    /// Never missing: without it, Alma gives everything back.
    var amount: Minor?
    var merchant_reference: String
    var comment: String
}

struct AlmaPayment: Decodable {
    struct Refund: Decodable {
        var id: String
        var amount: Minor
        var merchant_reference: String?

        /// A refund has no state at Alma: it is done, or there was an error and none is there.
        var reading: PaymentReading.Refund {
            PaymentReading.Refund(
                id: id, key: merchant_reference.flatMap { $0.isEmpty ? nil : $0 },
                amount: amount, state: .succeeded)
        }
    }

    struct Installment: Decodable {
        var due_date: Int64
        var purchase_amount: Minor
        var customer_fee: Minor?
        var customer_interest: Minor?
        /// `pending`, `paid`, `incident`, `claimed`, `covered`.
        var state: String
    }

    var id: String
    var refunds: [Refund]?
    var payment_plan: [Installment]?

    /// Installments numbered by their dates, from 1.
    func plan(in zone: Zone) -> [PaymentReading.PlanRow]? {
        payment_plan?.sorted { $0.due_date < $1.due_date }.enumerated().map { index, row in
            PaymentReading.PlanRow(
                number: index + 1,
                due: zone.day(at: Instant(secondsSinceEpoch: row.due_date)),
                amount: row.purchase_amount + (row.customer_fee ?? 0)
                    + (row.customer_interest ?? 0),
                paid: row.state == "paid")
        }
    }
}

struct AlmaFailure: Decodable {
    var error_code: String?
    var message: String?

    var text: String {
        let parts = [error_code, message].compactMap(\.self)
        return parts.isEmpty ? "refused" : parts.joined(separator: ": ")
    }
}
