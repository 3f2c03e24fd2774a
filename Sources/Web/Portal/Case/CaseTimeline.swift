import AfterSales
import Correspondence
import Markup

/// What happened, what is going on, and what is still to come.
struct CaseTimeline: View {
    let visit: CustomerVisit
    let found: Case
    let history: CaseHistory

    var body: some View {
        let steps = steps
        let now = found.state.isFinal ? nil : steps.firstIndex { $0.style == .open }
        let words = TimelineWords(language: visit.language)
        ol(.class("timeline")) {
            for (index, step) in steps.enumerated() {
                li(
                    .class(step.style.rawValue), .ariaCurrent(index == now ? "step" : nil)
                ) {
                    strong { step.title }
                    if index == now { span(.class("pill wait")) { words.now } }
                    if let detail = step.detail {
                        br()
                        small { detail }
                    }
                }
            }
        }
    }

    private var words: TimelineWords { TimelineWords(language: visit.language) }

    private var steps: [Step] {
        var steps = [done(words.received, found.openedAt)]
        if let fee = found.fee, !fee.quoted { steps.append(step(of: fee)) }
        if let letter = found.letter { steps.append(step(of: letter)) }
        let back = found.sendBack.map { [goodsBack($0)] } ?? []
        if let ended = endStep {
            return steps.filter { $0.style == .done } + [ended] + back
        }
        steps.append(reviewStep)
        if let fee = found.fee, fee.quoted { steps.append(step(of: fee)) }
        if found.label != nil || isReturnUnderReview { steps += parcelSteps }
        if let difference = found.difference { steps.append(step(of: difference)) }
        return steps + lastSteps + back
    }

    /// Where the goods are that go back to the customer.
    private func goodsBack(_ task: Case.SendBack) -> Step {
        Step(
            task.state == .delivered || task.state == .closed ? .done : .open,
            SendBackWords(language: visit.language).forCustomer(task), task.tracking)
    }

    private func step(of fee: Case.Fee) -> Step {
        let amount = visit.amount(fee.amount)
        return switch fee.state {
        case .due: open(words.payFee(amount), by: .feePayment)
        case .paid: done(words.feePaid(amount), history.feePaid)
        case .returned: done(words.feeReturned(amount), history.feeReturned)
        case .dropped: Step(.done, words.feeDropped, nil)
        }
    }

    private func step(of letter: Case.Letter) -> Step {
        if let tracking = letter.tracking {
            return done(words.letterSent(tracking), history.letterSent)
        }
        return Step(.open, words.letter, words.before(visit.moment(letter.due)))
    }

    /// The step of a case that went no further.
    private var endStep: Step? {
        switch found.state {
        case .refused, .rejected, .withdrawn, .expired:
            Step(
                .no, visit.vocabulary.label(found.state),
                visit.moment(history.ended ?? found.openedAt))
        default: nil
        }
    }

    private var reviewStep: Step {
        switch found.state {
        case .awaitingCustomer: open(words.youAnswer, by: .customerAnswer)
        case .awaitingReview,
            .awaitingFee where found.fee?.quoted != true:
            open(words.weAnswer, by: .review)
        default: done(words.approved, history.approved)
        }
    }

    /// A return that is accepted comes back; claims may not.
    private var isReturnUnderReview: Bool {
        found.kind == .return
            && [.awaitingFee, .awaitingReview, .awaitingCustomer].contains(found.state)
    }

    private var parcelSteps: [Step] {
        let isPosted = found.label?.used == true || found.receivedAt != nil
        let isHere = found.receivedAt != nil
        let isInspected = isHere && found.state != .received
        return [
            isPosted
                ? done(words.posted, history.posted) : open(words.youPost, by: .shipBack),
            isHere
                ? done(words.arrived, found.receivedAt) : open(words.onItsWay, by: nil),
            isInspected
                ? done(words.inspected, history.inspected) : open(words.weInspect, by: .inspection),
        ]
    }

    private func step(of difference: Case.Difference) -> Step {
        let amount = visit.amount(difference.amount)
        return switch difference.state {
        case .requested: open(words.payDifference(amount), by: .difference)
        case .paid: done(words.differencePaid(amount), history.differencePaid)
        case .dropped: Step(.done, words.differenceDropped, nil)
        }
    }

    private var lastSteps: [Step] {
        if let number = found.replacement {
            return [Step(.done, words.replacement(number), history.replaced.map(visit.moment))]
        }
        guard let confirmed = found.confirmedAt else {
            let isDone = found.state == .settled
            return [
                isDone
                    ? done(words.end(found), nil)
                    : open(words.end(found), by: .refundEffective, .refund)
            ]
        }
        return [done(words.end(found), confirmed)] + [visible].compactMap { $0 }
    }

    /// When a refund shows up on the account.
    private var visible: Step? {
        due(.refundVisible).map { moment in
            Step(
                moment < visit.now ? .done : .open, words.visible,
                words.atTheLatest(visit.moment(moment)))
        }
    }

    private func due(_ what: Deadline.What) -> Instant? {
        visit.record.deadlines(of: found, under: visit.rules).first { $0.what == what }?.by
    }

    private func done(_ title: String, _ moment: Instant?) -> Step {
        Step(.done, title, moment.map(visit.moment))
    }

    /// - Parameter deadlines: the first that runs is said.
    private func open(_ title: String, by deadlines: Deadline.What?...) -> Step {
        let moment = deadlines.lazy.compactMap { $0 }.compactMap { due($0) }.first
        return Step(.open, title, moment.map { words.before(visit.moment($0)) })
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
