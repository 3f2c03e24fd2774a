import AfterSales
import Correspondence
import Desk
import Foundation
import PolicyFiles
import Wording

/// What a mail about a case can tell: its facts, gathered from the record as it stands.
struct MailSubject {
    let performed: Desk.Performed
    let `case`: Case
    let settings: MailroomSettings
    let now: Instant

    var record: OrderRecord { performed.record }
    var order: Order { performed.record.order }
    var zone: Zone { performed.rules.calendar.zone }
    var language: Language { Language(locale: order.customer.locale) ?? .french }
    var sentences: ClauseSentence { ClauseSentence(performed.rules.policy, language) }

    func facts(for notice: Notice) -> MailFacts {
        var facts = MailFacts(
            language: language, zone: zone, currency: order.currency,
            shopName: settings.shopName, siteURL: settings.siteURL)
        facts.customerName = order.customer.name
        facts.orderNumber = order.number
        facts.caseNumber = self.case.number
        facts.kind = self.case.kind
        facts.resolution = self.case.resolution
        facts.caseURL = "\(settings.siteURL)/case/\(self.case.number)"
        if isToBePaid || notice == .paymentLink {
            facts.paymentURL = "\(settings.siteURL)/pay/\(self.case.number)"
        }
        facts.requestedAt = self.case.openedAt
        facts.fee = self.case.fee?.amount
        facts.question = self.case.question
        facts.reserves = self.case.request.reserves
        facts.replacementNumber = self.case.replacement
        facts.lines = lines(for: notice)
        facts.clauses = clauses(for: notice).map { sentences.sentence(for: $0) }
        facts.packing = self.case.decision.advice
            .intersection(Self.packing).clauses.map { sentences.sentence(for: $0) }
        addDates(to: &facts, for: notice)
        addMoney(to: &facts, for: notice)
        addParcel(to: &facts, for: notice)
        if notice == .sentBack { addSendBack(to: &facts) }
        return facts
    }

    /// Whether the case waits for the customer's money; only then does a mail ask for it.
    private var isToBePaid: Bool {
        self.case.state == .awaitingFee || self.case.state == .awaitingDifference
    }

    private static let packing: ClauseSet = [
        .returnOriginalState, .returnShippingCarton, .returnLabelOnProduct, .returnCartonSize,
    ]

    private func lines(for notice: Notice) -> [MailFacts.Line] {
        switch notice {
        // The units of a modification are those that it takes away.
        case .modificationConfirmed: return orderLines
        // What comes in exchange is on its own order.
        case .replacementConfirmed where self.case.resolution == .exchange: return []
        default: return self.case.units.isEmpty ? orderLines : unitLines(for: notice)
        }
    }

    /// The order's products as they stand.
    private var orderLines: [MailFacts.Line] {
        let canceled = record.cases.flatMap(\.units).filter { $0.state == .canceled }
        return order.lines.compactMap { line in
            let gone = canceled.reduce(0) { $0 + ($1.line == line.id ? $1.quantity : 0) }
            let left = line.quantity - gone
            return left > 0 ? .init(title: line.title, quantity: left) : nil
        }
    }

    private func unitLines(for notice: Notice) -> [MailFacts.Line] {
        let isBack = notice == .sentBack || notice == .sendBackReturned
        let told = isBack ? self.case.unitsToSendBack : self.case.units
        let units = told.filter { unit in
            switch notice {
            case .inspectionAccepted: unit.state != .rejected
            case .inspectionRejected: unit.state == .rejected
            default: true
            }
        }
        return units.compactMap { unit in
            order.line(unit.line).map { .init(title: $0.title, quantity: unit.quantity) }
        }
    }

    /// The clauses that a mail cites: those that refused, or rejected what came back.
    private func clauses(for notice: Notice) -> [Clause] {
        switch notice {
        case .requestRefused:
            if let reason = self.case.refusal { return Clause(rawValue: reason).map { [$0] } ?? [] }
            return self.case.decision.clauses.clauses
        case .parcelRefused, .inspectionRejected: return self.case.rejectingClauses.clauses
        case .carrierLetter, .carrierLetterReminder: return [.damageRegisteredLetter]
        case .refundDelayed: return [.refundReturnTerms]
        case .feeReceipt: return [.returnFeeRefund]
        default: return []
        }
    }

    private func addDates(to facts: inout MailFacts, for notice: Notice) {
        let due = performed.deadlines
        func by(_ what: Deadline.What...) -> Instant? {
            due.first { what.contains($0.what) }?.by
        }
        facts.reviewFrom = by(.reviewFrom)
        facts.visibleBy = by(.refundVisible)
        facts.deliveredAt = order.lastDeliveredAt
        facts.deadline =
            switch notice {
            case .caseReceived, .feeReceipt: by(.feePayment, .review)
            case .withdrawalAcknowledged: by(.legalRefund)
            case .question: by(.customerAnswer)
            case .returnAuthorized, .shipBackReminder: by(.shipBack) ?? self.case.label?.sentAt
            case .paymentLink: by(.feePayment, .difference)
            case .carrierLetter, .carrierLetterReminder: self.case.letter?.due
            case .refundDelayed: by(.refundLatest)
            case .parcelReceived: by(.inspection)
            case .cancellationConfirmed: by(.refund)
            case .inspectionAccepted, .exchangeBecameRefund: by(.refundEffective)
            case .sendBackReturned: self.case.sendBack?.keptUntil
            default: nil
            }
        if facts.deadline == nil, Self.needDeadline.contains(notice) { facts.deadline = now }
        if notice == .requestRefused, let reason = self.case.refusal,
            Clause(rawValue: reason) == nil
        {
            facts.reason = reason
        }
    }

    /// A mail may go out after the case moved on; it still says the date that it was about.
    private static let needDeadline: Set<Notice> = [
        .question, .returnAuthorized, .shipBackReminder, .paymentLink, .carrierLetter,
        .carrierLetterReminder, .sendBackReturned,
    ]

    private func addSendBack(to facts: inout MailFacts) {
        facts.carrier = self.case.sendBack?.carrier ?? settings.carrier
        facts.tracking = self.case.sendBack?.tracking
    }

    /// The way back has a carrier and a number of its own.
    private func addParcel(to facts: inout MailFacts, for notice: Notice) {
        if notice == .returnAuthorized {
            facts.carrier = settings.carrier
            facts.tracking = LabelNumber(case: self.case.number).text
            return
        }
        let lines = Set(self.case.units.map(\.line))
        let parcel = order.shipments.first { !lines.isDisjoint(with: $0.lines) }
        facts.carrier = parcel.map { $0.carrier.capitalized }.flatMap { $0.isEmpty ? nil : $0 }
        if facts.carrier == nil { facts.carrier = settings.carrier }
        facts.tracking = parcel?.tracking
    }
}
