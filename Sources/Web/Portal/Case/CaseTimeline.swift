import AfterSales
import Correspondence
import Markup

/// What happened, and what is still to come.
struct CaseTimeline: View {
    let visit: CustomerVisit
    let found: Case

    var body: some View {
        ol(.class("timeline")) {
            for step in steps {
                li(.class(step.style.rawValue)) {
                    strong { step.title }
                    if let detail = step.detail {
                        br()
                        small { detail }
                    }
                }
            }
        }
    }

    private var steps: [Step] {
        let words = CaseWords(language: visit.language)
        var steps = [Step(.done, words.received, visit.moment(found.openedAt))]
        if let fee = found.fee { steps.append(feeStep(fee, words)) }
        if let ended = endStep(words) { return steps + [ended] }
        steps.append(approvalStep(words))
        if let label = found.label { steps += parcelSteps(label, words) }
        steps.append(lastStep(words))
        return steps
    }

    private func feeStep(_ fee: Case.Fee, _ words: CaseWords) -> Step {
        let isPaid = fee.state == .paid || fee.state == .returned
        return Step(isPaid ? .done : .open, words.fee(fee.state), visit.amount(fee.amount))
    }

    /// The step of a case that went no further.
    private func endStep(_ words: CaseWords) -> Step? {
        switch found.state {
        case .refused, .rejected, .withdrawn, .expired:
            Step(.no, visit.vocabulary.label(found.state), nil)
        default: nil
        }
    }

    private func approvalStep(_ words: CaseWords) -> Step {
        switch found.state {
        case .awaitingFee where found.fee?.quoted != true, .awaitingReview, .awaitingCustomer:
            Step(.open, words.toReview, before(.review, words))
        default: Step(.done, words.approved, found.label.map { visit.moment($0.sentAt) })
        }
    }

    private func parcelSteps(_ label: Case.Label, _ words: CaseWords) -> [Step] {
        let isPosted = found.state != .authorized
        let isHere = found.receivedAt != nil
        return [
            Step(
                isPosted ? .done : .open, isPosted ? words.posted : words.toPost,
                before(.shipBack, words)),
            Step(
                isHere ? .done : .open, isHere ? words.arrived : words.toInspect,
                found.receivedAt.map(visit.moment) ?? before(.inspection, words)),
        ]
    }

    private func lastStep(_ words: CaseWords) -> Step {
        let isDone = found.state == .settled
        let number = found.replacement.map { words.replacement($0) }
        return Step(
            isDone ? .done : .open, words.end(found.resolution),
            number ?? found.confirmedAt.map(visit.moment) ?? before(.refundEffective, words))
    }

    /// By when a step is due, where it is.
    private func before(_ what: Deadline.What, _ words: CaseWords) -> String? {
        visit.record.deadlines(of: found, under: visit.rules).first { $0.what == what }
            .map { words.before(visit.moment($0.by)) }
    }

    private struct Step {
        enum Style: String { case done, open, no }
        let style: Style
        let title: String
        let detail: String?

        init(_ style: Style, _ title: String, _ detail: String?) {
            self.style = style
            self.title = title
            self.detail = detail
        }
    }
}
