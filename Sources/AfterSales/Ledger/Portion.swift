/// An amount of revenue, VAT included, with what it was taken for and at which rate.
package struct Portion: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        case items
        case outboundShipping = "outbound_shipping"
    }

    package var kind: Kind
    /// 2000 is 20 %.
    package var vatRateBasisPoints: Int
    package var amount: Minor

    package init(_ kind: Kind, at vatRateBasisPoints: Int, _ amount: Minor) {
        self.kind = kind
        self.vatRateBasisPoints = vatRateBasisPoints
        self.amount = amount
    }

    func hasSameKey(as other: Portion) -> Bool {
        kind == other.kind && vatRateBasisPoints == other.vatRateBasisPoints
    }

    func with(_ amount: Minor) -> Portion { Portion(kind, at: vatRateBasisPoints, amount) }
}

/// The VAT in an amount that includes it: `amount × rate ÷ (1 + rate)` to the nearest minor unit,
/// halves up.
///
/// It never falls as the amount grows, nor by more than the amount does. So the VAT of a piece, as
/// the VAT of all before it is taken off less the VAT of what is left, is neither negative nor
/// above the piece, and all pieces add up to the VAT of the whole.
package func vat(in amount: Minor, at basisPoints: Int) -> Minor {
    guard amount >= 0 else { return -vat(in: -amount, at: basisPoints) }
    let whole = Int64(10_000 + basisPoints)
    let (quotient, remainder) = share(amount, Int64(basisPoints), whole)
    return 2 * remainder >= whole ? quotient + 1 : quotient
}

extension [Portion] {
    package var total: Minor { reduce(0) { $0 + $1.amount } }

    package func amount(_ kind: Portion.Kind, at rate: Int) -> Minor {
        reduce(0) { $1.kind == kind && $1.vatRateBasisPoints == rate ? $0 + $1.amount : $0 }
    }

    func amount(like portion: Portion) -> Minor {
        amount(portion.kind, at: portion.vatRateBasisPoints)
    }

    /// One portion a kind and rate, items first and the lowest rate first, without empty ones: the
    /// same amounts are the same list.
    package func merged() -> [Portion] {
        var merged: [Portion] = []
        for portion in self {
            if let index = merged.firstIndex(where: { $0.hasSameKey(as: portion) }) {
                merged[index].amount += portion.amount
            } else {
                merged.append(portion)
            }
        }
        return merged.filter { $0.amount != 0 }.sorted {
            ($0.kind.rawValue, $0.vatRateBasisPoints) < ($1.kind.rawValue, $1.vatRateBasisPoints)
        }
    }

    func subtracting(_ others: [Portion]) -> [Portion] {
        (self + others.map { $0.with(-$0.amount) }).merged()
    }

    /// Each portion as far as `others` have it too, and nothing below zero.
    func limited(to others: [Portion]) -> [Portion] {
        merged().map { $0.with(Swift.max(0, Swift.min($0.amount, others.amount(like: $0)))) }
            .merged()
    }

    /// `amount` divided over these portions by the one allocation function.
    func shares(of amount: Minor) -> [Portion] {
        zip(self, allocate(amount, over: map(\.amount))).map { $0.with($1) }.merged()
    }
}
