import AfterSales
import AfterSalesFixtures
import Testing

/// What is true of every order after every step, whatever happened: thousands of lives drawn by
/// lot. A failure names its seed.
@Suite struct MoneyPropertyTests {
    @Test(arguments: 0..<8)
    func `no order ever gives back more than it took, and nothing is lost`(batch: Int) {
        var taken = 0
        var madeElsewhere = 0
        var returned = 0
        for life in 0..<400 {
            let seed = UInt64(batch * 10_000 + life)
            var random = RandomStory(seed: seed)
            for _ in 0..<40 where random.step() {
                taken += 1
                guard check(random, seed) else { return }
            }
            madeElsewhere += random.outside.count
            returned += random.story.record.cases.count { $0.flags.contains(.refundBounced) }
        }
        #expect(taken > 4_000, "the rules refuse nearly everything: \(taken)")
        #expect(madeElsewhere > 100)
        #expect(returned > 100)
    }

    /// Whether all held; the first life that breaks a rule is enough.
    private func check(_ random: RandomStory, _ seed: UInt64) -> Bool {
        let story = random.story
        var faults: [String] = []
        faults += ceilings(story)
        faults += accounts(story)
        faults += revenue(story)
        faults += units(story)
        if OrderRecord(replaying: story.journal) != story.record { faults.append("replay differs") }
        faults += refundable(random)
        #expect(faults.isEmpty, "seed \(seed): \(faults), \(story.events.map(\.event))")
        return faults.isEmpty
    }

    private func ceilings(_ story: Story) -> [String] {
        var faults: [String] = []
        for payment in story.record.order.payments {
            let rows = story.record.instructions
                .filter { $0.payment == payment.id && !$0.superseded }
            let movements = rows.flatMap(\.movements)
            let given = movements.reduce(0) { $0 + $1.covers.purchase }
            if given > payment.amount { faults.append("\(payment.id): \(given) given back") }
            let left = rows.filter { [.succeeded, .unknown].contains($0.state) }
                .flatMap(\.movements).filter { $0.kind == .refund }.reduce(0) { $0 + $1.amount }
            let collected =
                payment.installments.isEmpty
                ? payment.amount
                : payment.installments.filter(\.paid)
                    .reduce(0) { $0 + $1.purchaseAmount + $1.customerFee }
            if left > collected { faults.append("\(payment.id): \(left) left, \(collected) came") }
            for row in payment.installments {
                let off = movements.filter { $0.installment == row.number }
                let purchase = off.reduce(0) { $0 + $1.covers.purchase }
                let fee = off.reduce(0) { $0 + $1.covers.customerFee }
                if purchase > row.purchaseAmount || fee > row.customerFee {
                    faults.append("installment \(row.number): \(purchase) + \(fee)")
                }
            }
            for row in movements where row.amount <= 0 || row.covers.items < 0 {
                faults.append("an empty or negative row")
            }
        }
        return faults
    }

    private func accounts(_ story: Story) -> [String] {
        var faults: [String] = []
        var balance: [String: Minor] = [:]
        for entry in story.ledger { balance[entry.account, default: 0] += entry.amount }
        if balance.values.reduce(0, +) != 0 { faults.append("the ledger does not add up") }
        func owed(_ states: Set<InstructionState>) -> Minor {
            story.record.instructions.filter { states.contains($0.state) && !$0.superseded }
                .reduce(0) { $0 - $1.amount }
        }
        if balance["refunds_payable", default: 0] != owed([.awaitingApproval, .requested, .failed])
        {
            faults.append("refunds payable: \(balance)")
        }
        if balance["refunds_in_doubt", default: 0] != owed([.unknown]) {
            faults.append("refunds in doubt: \(balance)")
        }
        if balance["lender_fees", default: 0] > 0 { faults.append("lender's fees earned") }
        // Store credit is given out, not collected, and so is what went back another way.
        let givenOut = ["provider:store_credit", "provider:bank_transfer"]
        for (account, amount) in balance where account.hasPrefix("provider:") && amount < 0 {
            if !givenOut.contains(account) { faults.append("\(account): \(amount)") }
        }
        if balance["customers", default: 0] < 0 { faults.append("customers: \(balance)") }
        return faults
    }

    /// By rate: what stands on the accounts is what is left of it, nothing below zero, and nothing
    /// at all once everything was given back.
    private func revenue(_ story: Story) -> [String] {
        var faults: [String] = []
        var balance: [String: Minor] = [:]
        for entry in story.ledger where Account.isRevenue(entry.account) {
            balance[entry.account, default: 0] += entry.amount
        }
        balance = balance.filter { $0.value != 0 }
        if balance != story.record.revenueAccounts {
            faults.append("revenue: \(balance), not \(story.record.revenueAccounts)")
        }
        if balance.values.contains(where: { $0 > 0 }) { faults.append("given twice: \(balance)") }
        let left = story.record.revenue.left
        if left.contains(where: { $0.amount < 0 }) { faults.append("below zero: \(left)") }
        let onPayments = story.record.balances.reduce(0) { $0 + $1.refundable }
        if story.record.order.isPaid, left.total != onPayments {
            faults.append("left \(left), on payments \(onPayments)")
        }
        let feeStays = story.record.cases.contains { $0.fee?.state == .paid }
        if onPayments == 0, !feeStays, !balance.isEmpty { faults.append("left over: \(balance)") }
        return faults
    }

    private func units(_ story: Story) -> [String] {
        var faults: [String] = []
        for line in story.record.order.lines {
            for kind in CaseKind.allCases where story.record.freeUnits(line, for: kind) < 0 {
                faults.append("line \(line.id): more units than there are")
            }
            let worth = story.record.cases.flatMap(\.units)
                .filter { $0.line == line.id && $0.isGivenBack }.reduce(0) { $0 + ($1.worth ?? 0) }
            if worth > line.net { faults.append("line \(line.id): \(worth) of \(line.net)") }
        }
        for unit in story.record.cases.flatMap(\.units)
        where (unit.worth ?? 0) < 0 || unit.deduction < 0 || unit.quantity < 1 {
            faults.append("a unit is worth less than nothing")
        }
        return faults
    }

    /// What is refundable and what was given back are what was paid, as long as money is given
    /// for goods; goods for goods leave money in the shop.
    private func refundable(_ random: RandomStory) -> [String] {
        let record = random.story.record
        guard record.order.isPaid else { return record.refundable == 0 ? [] : ["never paid"] }
        let onPayments = record.order.payments.reduce(0) { total, payment in
            total + payment.amount
                - record.instructions.filter { $0.payment == payment.id && !$0.superseded }
                .flatMap(\.movements).reduce(0) { $0 + $1.covers.purchase }
        }
        let asCredit = record.instructions
            .filter { $0.payment == nil && !$0.superseded && $0.method == .storeCredit }
            .reduce(0) { $0 + $1.amount }
        let kept = onPayments - asCredit
        let matches =
            random.tradesGoods || hasAdjustment(record)
            ? record.refundable <= onPayments : record.refundable == kept
        return matches ? [] : ["refundable \(record.refundable), on payments \(kept)"]
    }

    private func hasAdjustment(_ record: OrderRecord) -> Bool {
        record.cases.contains { $0.kind == .adjustment }
    }
}
