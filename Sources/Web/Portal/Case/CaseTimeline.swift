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
            Step(.open, words.toReview, nil)
        default: Step(.done, words.approved, found.label.map { visit.moment($0.sentAt) })
        }
    }

    private func parcelSteps(_ label: Case.Label, _ words: CaseWords) -> [Step] {
        let isPosted = found.state != .authorized
        let isHere = found.receivedAt != nil
        return [
            Step(isPosted ? .done : .open, isPosted ? words.posted : words.toPost, nil),
            Step(
                isHere ? .done : .open, isHere ? words.arrived : words.toInspect,
                found.receivedAt.map(visit.moment)),
        ]
    }

    private func lastStep(_ words: CaseWords) -> Step {
        let isDone = found.state == .settled
        let number = found.replacement.map { words.replacement($0) }
        return Step(
            isDone ? .done : .open, words.end(found.resolution),
            number ?? found.confirmedAt.map(visit.moment))
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
