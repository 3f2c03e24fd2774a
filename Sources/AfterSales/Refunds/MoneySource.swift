/// What collected money that an instruction gives back.
package enum MoneySource: Hashable, Sendable {
    /// A payment of the order, by its id there.
    case payment(String)
    /// The return fee of a case, which is a payment of its own.
    case fee(case: String)

    /// The name under which it is stored: `payment:p1`, `fee:R-000001`.
    package var name: String {
        switch self {
        case .payment(let id): "payment:" + id
        case .fee(let number): "fee:" + number
        }
    }

    package init?(name: String) {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "payment": self = .payment(parts[1])
        case "fee": self = .fee(case: parts[1])
        default: return nil
        }
    }
}

extension RefundInstruction {
    /// What it gives money back of. Store credit has a payment too: the one that it stands for.
    package var source: MoneySource {
        payment.map(MoneySource.payment) ?? .fee(case: caseNumber)
    }
}

extension OrderRecord {
    /// The provider's own id of what collected the money; `nil`: it was never told.
    package func reference(of source: MoneySource) -> String? {
        switch source {
        case .payment(let id): order.payment(id)?.reference
        case .fee(let number): self.case(number)?.fee?.reference
        }
    }

    /// How its money came in; `nil`: the order has no such payment.
    package func method(of source: MoneySource) -> PaymentMethod? {
        switch source {
        case .payment(let id): order.payment(id)?.method
        case .fee: .card
        }
    }

    /// Whether its payment is disputed, so that nothing more is sent on it.
    package func isFrozen(_ source: MoneySource) -> Bool {
        guard case .payment(let id) = source else { return false }
        return order.payment(id)?.chargedBack ?? false
    }

    /// Everything of the order that a provider knows by an id of its own, with how it was paid.
    package var referencedSources: [(source: MoneySource, method: PaymentMethod, id: String)] {
        order.payments.compactMap { payment in
            payment.reference.map { (.payment(payment.id), payment.method, $0) }
        }
            + cases.compactMap { found in
                found.fee?.reference.map { (.fee(case: found.number), .card, $0) }
            }
    }
}
