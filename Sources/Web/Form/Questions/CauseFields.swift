import AfterSales
import Correspondence
import Markup
import PolicyFiles

/// What happened to a parcel that was not received: what the carrier was given, what can be looked
/// at first, and how long the inquiry takes.
struct CauseFields: View {
    let form: QuestionForm

    private var visit: CustomerVisit { form.visit }

    var body: some View {
        let words = CauseWords(language: visit.language)
        for shipment in visit.order.shipments {
            p(.class("note")) { words.parcel(shipment, in: visit) }
        }
        div(.class("stack tight")) {
            h2 { words.checkFirst }
            ul {
                for place in words.places { li { place } }
            }
        }
        ChoiceField(
            name: "cause", title: words.cause,
            choices: NonDeliveryCause.allCases.map {
                .init(
                    value: $0.rawValue, title: visit.vocabulary.label($0), hint: words.meaning($0))
            },
            chosen: form.typed["cause"], problem: form.problems.text("cause"))
        p(.class("note")) {
            words.inquiry(
                visit.rules.policy.notDelivered.inquiryWorkingHours,
                until: visit.moment(visit.inquiryEnds))
                + " " + visit.clauses.sentence(for: .deliveryNotReceived)
        }
    }

    static func read(_ form: inout QuestionForm) {
        guard let cause = form.typed["cause"].flatMap(NonDeliveryCause.init(rawValue:)) else {
            return form.refuse("cause", form.words.chooseOne)
        }
        form.request.cause = cause
    }
}

extension CustomerVisit {
    /// When the carrier's inquiry ends that begins now.
    var inquiryEnds: Instant {
        rules.calendar.adding(
            workingHours: rules.policy.notDelivered.inquiryWorkingHours, to: now)
    }
}
