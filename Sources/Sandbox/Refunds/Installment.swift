/// One installment of a lender's plan. Amounts are minor units, times seconds since 1970.
struct Installment: Codable, Sendable {
    let id: String
    let due: Int64
    let original: Int64
    var amount: Int64
    let fee: Int64
    var paidAt: Int64?
}

extension [Installment] {
    /// Equal parts 30 days apart, the odd cents and the fee with the first, which is paid at once.
    static func plan(
        of amount: Int64, in count: Int, fee: Int64, from now: Int64, dice: inout Dice
    ) -> [Installment] {
        let part = amount / Int64(count)
        return (0..<count).map { place in
            let share = place == 0 ? amount - part * Int64(count - 1) : part
            return Installment(
                id: "installment_" + dice.word(34, of: .mixed), due: now + Int64(place) * 2_592_000,
                original: share, amount: share, fee: place == 0 ? fee : 0,
                paidAt: place == 0 ? now : nil)
        }
    }

    /// What the customer still has to pay.
    var owed: Int64 { reduce(0) { $1.paidAt == nil ? $0 + $1.amount : $0 } }

    /// Takes what fell due by then.
    mutating func collect(until now: Int64) {
        for place in indices where self[place].paidAt == nil && self[place].due <= now {
            self[place].paidAt = self[place].due
        }
    }

    /// Takes a refund off the installments still to come; what nothing is left of counts as paid.
    mutating func reduce(by refund: Int64, _ manner: Repricing, at now: Int64) {
        let open = indices.filter { self[$0].paidAt == nil }
        var left = Swift.min(refund, owed)
        switch manner {
        case .lastFirst: take(&left, from: open.reversed())
        case .firstFirst: take(&left, from: open)
        case .evenly:
            for (place, index) in open.enumerated() {
                let part = Swift.min(left / Int64(open.count - place), self[index].amount)
                self[index].amount -= part
                left -= part
            }
            take(&left, from: open.reversed())
        }
        for index in open where self[index].amount == 0 { self[index].paidAt = now }
    }

    private mutating func take(_ left: inout Int64, from places: [Int]) {
        for index in places {
            let part = Swift.min(left, self[index].amount)
            self[index].amount -= part
            left -= part
        }
    }
}

/// How a lender spreads a refund over the installments still to come.
enum Repricing: String, Codable, Sendable { case lastFirst, firstFirst, evenly }
