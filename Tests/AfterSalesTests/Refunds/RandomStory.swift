import AfterSales
import AfterSalesFixtures

/// An order and a life drawn by lot: cases of all kinds, inspections, answers of providers,
/// retries, installments paid meanwhile. Steps that the rules refuse are part of it.
struct RandomStory {
    var dice: Dice
    var story: Story
    private(set) var opened = 0
    /// Refunds that were made elsewhere and are booked: the instruction by the provider's id.
    private(set) var outside: [String: String] = [:]
    /// What providers said before: they say it again, late and in any order.
    private var said: [(MoneySource, PaymentReading)] = []
    /// Whether goods were given for goods, so that money and units no longer go hand in hand.
    var tradesGoods: Bool {
        story.record.cases.contains { [.exchange, .replacement, .repair].contains($0.resolution) }
    }

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        let status: OrderStatus = dice.pick([
            .awaitingPayment, .awaitingPreparation, .shipped, .delivered, .delivered,
        ])
        let order = Self.order(status, &dice)
        story = Story(order, under: Self.rules(&dice))
    }

    private static func rules(_ dice: inout Dice) -> Rulebook {
        dice.once(in: 3) ? Self.openHanded : gamingShop
    }

    private static let openHanded = rulebook {
        $0.return.refundOutboundShipping = .wholeOrder
        $0.inspection.worn = .deduct
        $0.refund.fourEyesAbove = 5000
        $0.refund.storeCredit = .onRequest
        $0.installments.paypal4x.partial = .fromLast
        $0.installments.paypal4x.surplus = .byInstallment
        $0.installments.alma3x.partial = .spread
    }

    private static func order(_ status: OrderStatus, _ dice: inout Dice) -> Order {
        let lines = (1...dice.roll(1...4)).map { number in
            let quantity = dice.roll(1...4)
            let price = dice.roll(0...9999)
            return Sample.line(
                "l\(number)", Minor(price), quantity: quantity,
                discount: Minor(dice.roll(0...(price * quantity / 3))),
                vat: dice.pick([0, 210, 550, 1000, 2000, 2000]))
        }
        let total = lines.reduce(0) { $0 + $1.unitPrice * Minor($1.quantity) - $1.discount }
        let discount = Minor(dice.roll(0...Int(total) / 4))
        let shipping: Minor = dice.pick([0, 490, 1290])
        return Sample.order(
            lines, discount: discount, shipping: shipping,
            payments: payments(total - discount + shipping, status, &dice), status: status)
    }

    private static func payments(
        _ sum: Minor, _ status: OrderStatus, _ dice: inout Dice
    ) -> [Payment] {
        let gift = dice.once(in: 3) ? Minor(dice.roll(0...Int(sum))) : 0
        let rest = sum - gift
        var payments = [plan(dice.pick([.card, .paypal, .alma3x, .paypal4x]), rest, &dice)]
        if gift > 0 { payments.append(Payment(id: "gift", method: .giftCard, amount: gift)) }
        if status == .awaitingPayment {
            for index in payments[0].installments.indices {
                payments[0].installments[index].paid = false
            }
        }
        return payments
    }

    private static func plan(
        _ method: PaymentMethod, _ amount: Minor, _ dice: inout Dice
    ) -> Payment {
        guard method.isInstallmentPlan else {
            return Payment(id: "p1", method: method, amount: amount)
        }
        let count = method == .alma3x ? 3 : 4
        let parts = allocate(amount, over: Array(repeating: max(amount, 1), count: count))
        let fee: Minor = method == .alma3x ? Minor(dice.roll(0...200)) : 0
        let paid = dice.roll(0...count)
        return Payment(
            id: "p1", method: method, amount: amount, customerFee: fee * Minor(count),
            installments: parts.enumerated().map { index, part in
                Installment(
                    number: index + 1, due: day("2026-03-02").adding(months: index),
                    purchaseAmount: part, customerFee: fee, paid: index < paid)
            })
    }

    /// One step drawn by lot; whether the rules took it.
    mutating func step() -> Bool {
        story.now = story.now.adding(seconds: Int64(dice.roll(1...3600)))
        let number = "R-\(dice.roll(1...max(1, opened)))"
        do {
            switch dice.roll(1...24) {
            case 1...5: try open()
            case 6...12: try forward(number)
            case 13...16: try answer(number)
            case 17:
                try story.by(.finance) { try $0.retry(number) }
            case 18:
                let id = story.record.order.payments[0].id
                let row = dice.roll(1...4)
                try story.by(.provider) { try $0.payInstallment(payment: id, number: row) }
            case 19:
                let event = dice.pick(CaseWork.OrderEvent.allCases)
                guard event != .canceled || dice.once(in: 4) else { return false }
                opened += 1
                let number = "R-\(opened)"
                try story.by(.admin) { try $0.orderEvent(event, caseNumber: number) }
            case 20: try rare(number)
            default: try read()
            }
            return true
        } catch { return false }
    }

    private mutating func rare(_ number: String) throws {
        switch dice.roll(1...5) {
        case 1: try story.by(.customer) { try $0.withdraw(number) }
        case 2: try story.by(.agent) { try $0.refuse(number, reason: "no") }
        case 3: try story.by(.agent) { try $0.reopen(number, reason: "yes") }
        case 4: try story.by(.finance, named: "second") { try $0.approve(number) }
        default: try story.by(.provider) { try $0.providerAnswered(number, .chargeback) }
        }
    }

    private mutating func open() throws {
        let kind = dice.pick(CaseKind.allCases)
        var asked = request(kind, by: .api)
        if dice.once(in: 2) || kind == .modification {
            let line = dice.pick(story.record.order.lines)
            asked.lines = [.init(line: line.id, quantity: dice.roll(1...line.quantity))]
        }
        fill(&asked, kind)
        opened += 1
        let number = "R-\(opened)"
        try story.by(kind == .adjustment ? .finance : .customer) {
            try $0.open(asked, as: number)
        }
    }

    private mutating func fill(_ asked: inout CaseRequest, _ kind: CaseKind) {
        switch kind {
        case .adjustment:
            asked.channel = nil
            asked.lines = nil
            asked.reason = "Goodwill."
            asked.amount = Minor(dice.roll(1...3000))
            asked.adjustment = dice.pick([
                nil, .goodwill, .goodwill, .paidTwice(by: .card, reference: nil),
                .refundedOutside(by: .bankTransfer),
            ])
        case .modification:
            let line = dice.pick(story.record.order.lines)
            let quantity = dice.roll(0...(line.quantity + 1))
            asked.lines = nil
            asked.changes = .init(
                lines: [.init(line: line.id, quantity: quantity)],
                add: dice.once(in: 3) ? [.init(sku: "MS-0", quantity: 1)] : [])
        case .return where dice.once(in: 4), .wrongItem where dice.once(in: 3):
            asked.resolution = .exchange
            asked.exchangeFor = .init(sku: dice.pick(["MS-0", "KB-2"]), quantity: 1)
        case .defect: asked.resolution = dice.pick([.refund, .repair, .replacement])
        case .notDelivered, .transitDamage: asked.resolution = dice.pick([.refund, .replacement])
        default: asked.resolution = dice.once(in: 5) ? .storeCredit : .refund
        }
    }

    /// Brings a case one step on, the way its state asks for.
    private mutating func forward(_ number: String) throws {
        switch story.state(number) {
        case .awaitingFee: try story.by(.customer) { try $0.payFee(number) }
        case .awaitingReview: try story.by(.agent) { try $0.authorize(number) }
        case .authorized, .inTransit:
            let isLost = dice.once(in: 6)
            try story.by(.admin) { work in
                if !isLost { try work.receive(number, .init()) }
            }
            if isLost { try story.by(.carrier) { try $0.scan(number, .lost) } }
        case .received: try inspect(number)
        case .awaitingDifference:
            if dice.once(in: 3) {
                story.now = story.now.adding(hours: 24 * 12)
                try story.by(.system) { try $0.fire(.differenceUnpaid, of: number) }
            } else {
                try story.by(.customer) { try $0.payLink(number) }
            }
        default: break
        }
    }

    private mutating func inspect(_ number: String) throws {
        let deducts = story.rules.policy.inspection.worn == .deduct
        let items = (story.case(number)?.units ?? []).flatMap { unit in
            (0..<unit.quantity).map { _ in
                let isWorn = dice.once(in: 3)
                return InspectedItem(
                    line: unit.line, quantity: 1, condition: isWorn ? .worn : .asSold,
                    isDefectConfirmed: !dice.once(in: 4),
                    deduction: isWorn && deducts && story.case(number)?.kind == .return
                        ? Minor(dice.roll(0...50)) : nil)
            }
        }
        try story.by(.warehouse) { try $0.inspect(number, items) }
    }

    /// A provider says what it holds of a payment: something new, or what it said before.
    private mutating func read() throws {
        let (source, reading) = !said.isEmpty && dice.once(in: 4) ? dice.pick(said) : draw()
        said.append((source, reading))
        let known = reading.refunds.reduce(into: outside) { known, refund in
            if let key = refund.key { known[refund.id] = key }
        }
        var next = opened
        let isShared = dice.once(in: 6)
        let outcome = try story.by(.provider) {
            try $0.take(reading, of: source, known: known, isShared: isShared) {
                next += 1
                return "R-\(next)"
            }
        }
        opened = next
        for refund in outcome.outside { outside[refund.id] = refund.instruction }
    }

    private mutating func draw() -> (MoneySource, PaymentReading) {
        let payment = dice.pick(story.record.order.payments)
        var refunds: [PaymentReading.Refund] = []
        for instruction in story.record.instructions
        where instruction.payment == payment.id && instruction.state != .awaitingApproval
            && instruction.resends == nil && !outside.values.contains(instruction.id)
            && !dice.once(in: 4)
        {
            refunds.append(
                PaymentReading.Refund(
                    id: "re-" + instruction.id, key: instruction.id, amount: instruction.amount,
                    state: dice.pick([.pending, .succeeded, .succeeded, .failed])))
        }
        for id in outside.keys.sorted() where dice.once(in: 2) {
            let amount = story.record.instructions.first { $0.id == outside[id] }?.amount ?? 0
            refunds.append(
                PaymentReading.Refund(
                    id: id, key: nil, amount: amount,
                    state: dice.once(in: 6) ? .failed : .succeeded))
        }
        if dice.once(in: 4) {
            refunds.append(
                PaymentReading.Refund(
                    id: "out-\(dice.roll(1...1_000_000))", key: nil,
                    amount: Minor(dice.roll(1...4000)), state: .succeeded))
        }
        let plan =
            payment.installments.isEmpty
            ? nil
            : payment.installments.map { row in
                PaymentReading.PlanRow(
                    number: row.number, due: row.due, amount: Minor(dice.roll(0...10_000)),
                    paid: row.paid || dice.once(in: 8))
            }
        return (
            .payment(payment.id),
            PaymentReading(
                readAt: story.now, refunds: refunds, plan: plan,
                dispute: dice.pick([.none, .none, .none, .open, .won, .lost]))
        )
    }

    private mutating func answer(_ number: String) throws {
        let answer = dice.pick(
            [
                .succeeded, .succeeded, .succeeded, .failed, .timeout, .duplicate,
            ] as [CaseWork.ProviderAnswer])
        try story.by(.provider) { try $0.providerAnswered(number, answer) }
    }
}
