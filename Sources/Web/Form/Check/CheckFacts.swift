import AfterSales
import Correspondence
import Desk
import PolicyFiles
import Wording

/// What the check says about a request that goes on, as pairs of words.
struct CheckFacts {
    let visit: CustomerVisit
    let request: CaseRequest
    let decision: Decision
    let quoted: Desk.Performed
    let products: [String: Product]

    func all(_ words: CheckWords) -> [(String, String)] {
        [
            asked(words), changed(words), postage(words), review(words), inquiry(words),
            shipBack(words), goods(words), comesBack(words), shipping(words), difference(words),
            refundTime(words), letter(words),
        ]
        .compactMap { $0 }
    }

    private func asked(_ words: CheckWords) -> (String, String)? {
        let lines = decision.lines.filter(\.outcome.goesOn).map {
            words.line($0.quantity, visit.order.line($0.line)?.title ?? $0.line)
        }
        guard !lines.isEmpty, request.kind != .modification else { return nil }
        return (words.lines(request.kind), visit.language.all(of: lines))
    }

    private func changed(_ words: CheckWords) -> (String, String)? {
        guard let changes = request.changes else { return nil }
        var parts = changes.lines.map { change in
            words.newQuantity(visit.order.line(change.line)?.title ?? "", change.quantity)
        }
        parts += changes.add.map { words.added(products[$0.sku]?.title ?? $0.sku, $0.quantity) }
        if let address = changes.shipTo { parts.append(words.to(address)) }
        return (words.changes, parts.joined(separator: " · "))
    }

    /// Whether there is anything to send back.
    private var isSentBack: Bool {
        switch request.kind {
        case .missingItem, .notDelivered, .cancellation, .modification, .adjustment: false
        case .transitDamage: !request.deliveryRefused
        case .return, .defect, .wrongItem: true
        }
    }

    private func postage(_ words: CheckWords) -> (String, String)? {
        guard let shipping = decision.returnShipping, isSentBack else { return nil }
        let text =
            switch (shipping.paidBy, shipping.fee) {
            case (.shop, _), (.customer, 0?): words.postageFree
            case (.customer, nil): words.postageQuoted
            case (.customer, let fee?): words.postage(visit.amount(fee))
            }
        return (words.label, text)
    }

    private func review(_ words: CheckWords) -> (String, String)? {
        guard decision.outcome == .pendingReview else { return (words.answer, words.atOnce) }
        let hours = visit.rules.policy.return.reviewWorkingHours
        let calendar = visit.rules.calendar
        return (
            words.answer,
            words.between(
                visit.moment(calendar.adding(workingHours: hours[0], to: visit.now)),
                visit.moment(calendar.adding(workingHours: hours[1], to: visit.now)))
        )
    }

    private func inquiry(_ words: CheckWords) -> (String, String)? {
        guard request.kind == .notDelivered else { return nil }
        return (words.inquiry, words.inquiry(until: visit.moment(visit.inquiryEnds)))
    }

    private func shipBack(_ words: CheckWords) -> (String, String)? {
        guard decision.returnShipping != nil, request.kind == .return else { return nil }
        return (words.toPost, words.withinDays(visit.rules.policy.return.shipBackDays))
    }

    /// What comes in the place of money.
    private func goods(_ words: CheckWords) -> (String, String)? {
        switch request.resolution {
        case .refund: return nil
        case .storeCredit:
            return (words.youGet, words.credit(visit.amount(quoted.forecast?.total ?? 0)))
        case .replacement: return (words.youGet, words.replacement)
        case .repair:
            let months = visit.rules.policy.defect.repairExtensionMonths
            return (words.youGet, words.repair(visit.language.months(months)))
        case .exchange:
            guard let goods = request.exchangeFor else { return nil }
            let product = products[goods.sku]
            let line = words.line(goods.quantity, product?.title ?? goods.sku)
            let price = product.map { visit.amount($0.unitPrice) } ?? ""
            return (words.youGet, words.each(line, price, goods.quantity))
        }
    }

    private func comesBack(_ words: CheckWords) -> (String, String)? {
        guard let forecast = quoted.forecast, forecast.total > 0,
            request.resolution != .storeCredit
        else { return nil }
        let methods = forecast.parts.map { part in
            visit.amount(part.movements.reduce(0) { $0 + $1.amount }) + " "
                + words.on(visit.vocabulary.label(part.method))
        }
        let fees = forecast.parts.flatMap(\.movements).reduce(0) { $0 + $1.covers.customerFee }
        let text = visit.language.all(of: methods)
        return (words.comesBack, fees > 0 ? words.withFees(text, visit.amount(fees)) : text)
    }

    /// What becomes of the delivery that was paid for, where money comes back for goods.
    private func shipping(_ words: CheckWords) -> (String, String)? {
        guard let forecast = quoted.forecast, forecast.total > 0, request.resolution == .refund,
            request.kind != .modification, visit.order.shipping.paid > 0
        else { return nil }
        let back = forecast.parts.flatMap(\.movements)
            .reduce(0) { $0 + $1.covers.outboundShipping }
        return (
            words.shipping,
            back > 0 ? words.shippingBack(visit.amount(back)) : words.shippingKept
        )
    }

    private func difference(_ words: CheckWords) -> (String, String)? {
        guard let forecast = quoted.forecast,
            request.resolution == .exchange || request.kind == .modification,
            visit.order.isPaid
        else { return nil }
        if forecast.difference > 0 {
            return (words.toPay, words.difference(visit.amount(forecast.difference)))
        }
        return (
            words.toPay,
            forecast.total > 0
                ? words.cheaper(visit.amount(forecast.total)) : words.samePrice
        )
    }

    private func refundTime(_ words: CheckWords) -> (String, String)? {
        guard let forecast = quoted.forecast, forecast.total > 0 else { return nil }
        let policy = visit.rules.policy
        let text =
            request.kind == .cancellation
            ? words.refundedWithin(
                policy.cancellation.refundWorkingHours,
                visit.moment(
                    visit.rules.calendar.adding(
                        workingHours: policy.cancellation.refundWorkingHours, to: visit.now)))
            : words.refunded(
                policy.refund.effectiveHours, latest: policy.refund.latestDays, request.kind)
        return (words.whenMoney, text)
    }

    private func letter(_ words: CheckWords) -> (String, String)? {
        decision.letterDue.map { (words.letter, words.letterBy(visit.moment($0))) }
    }
}
