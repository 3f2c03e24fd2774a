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

    func all(_ words: CheckWords) -> [(String, String)] {
        [
            asked(words), changed(words), postage(words), review(words), shipBack(words),
            comesBack(words), difference(words), refundTime(words), letter(words),
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
        parts += changes.add.map { words.added($0.sku, $0.quantity) }
        if let address = changes.shipTo { parts.append(words.to(address)) }
        return (words.changes, parts.joined(separator: " · "))
    }

    private func postage(_ words: CheckWords) -> (String, String)? {
        guard let shipping = decision.returnShipping else { return nil }
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

    private func shipBack(_ words: CheckWords) -> (String, String)? {
        guard decision.returnShipping != nil, request.kind == .return else { return nil }
        return (words.toPost, words.withinDays(visit.rules.policy.return.shipBackDays))
    }

    private func comesBack(_ words: CheckWords) -> (String, String)? {
        guard let forecast = quoted.forecast, forecast.total > 0 else { return nil }
        let methods = forecast.parts.map {
            visit.amount($0.movements.reduce(0) { $0 + $1.amount }) + " "
                + words.on(visit.vocabulary.label($0.method))
        }
        return (words.comesBack, visit.language.all(of: methods))
    }

    private func difference(_ words: CheckWords) -> (String, String)? {
        guard let forecast = quoted.forecast, forecast.difference > 0 else { return nil }
        return (words.toPay, words.difference(visit.amount(forecast.difference)))
    }

    private func refundTime(_ words: CheckWords) -> (String, String)? {
        guard let forecast = quoted.forecast, forecast.total > 0 else { return nil }
        let policy = visit.rules.policy
        let text =
            request.kind == .cancellation
            ? words.refundedWithin(policy.cancellation.refundWorkingHours)
            : words.refunded(policy.refund.effectiveHours, latest: policy.refund.latestDays)
        return (words.whenMoney, text)
    }

    private func letter(_ words: CheckWords) -> (String, String)? {
        decision.letterDue.map { (words.letter, words.letterBy(visit.moment($0))) }
    }
}
