/// Telling which payment at its provider an order's payment is.
extension CaseWork {
    /// Takes in the provider's own id of a payment: what a refund goes back on.
    ///
    /// It cannot change once money was to go back on the payment: what left is looked for there.
    package mutating func reference(
        payment id: String, as reference: String
    ) throws(CaseRefusal) {
        try allow(.orderPaid)
        guard let payment = record.order.payment(id) else {
            throw .invalid(field: "payment", problem: .unknown(id))
        }
        let reference = try required(reference, "reference")
        guard Payment.isReference(reference) else {
            throw .invalid(field: "reference", problem: .unknown(reference))
        }
        guard payment.reference != reference else { return }
        guard !record.instructions.contains(where: { $0.payment == id }) else {
            throw .invalidState(action: .orderPaid, state: record.order.status.rawValue)
        }
        note(.paymentReferenced(payment: id, reference: reference))
    }
}
