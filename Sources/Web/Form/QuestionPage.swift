import AfterSales
import Markup

/// One question of a request.
struct QuestionPage: View {
    let draft: String
    let question: Question
    /// Its place among the questions, from 1, and how many steps there are with the check.
    let step: (Int, Int)
    let form: QuestionForm
    /// The question before; `nil`: the order.
    let previous: Question?

    var body: some View {
        let words = form.words
        PortalLayout(form.visit.frame, title: words.title(question, form.request.kind)) {
            section(.class("stack")) {
                p(.class("steps")) { words.step(step.0, of: step.1) }
                h1 { words.title(question, form.request.kind) }
                ProblemSummary(form.problems, heading: words.problems)
                Markup.form(
                    .post, action: Route.question(draft: draft, name: question.rawValue).link,
                    .class("stack")
                ) {
                    FormToken(form.visit.frame)
                    QuestionFields(question: question, form: form)
                    div(.class("row")) {
                        button(.submit, .class("button primary")) {
                            question == .selfHelp ? words.stillBroken : words.next
                        }
                        a(href: backRoute.link) { words.back }
                    }
                }
            }
        }
    }

    private var backRoute: Route {
        previous.map { .question(draft: draft, name: $0.rawValue) } ?? .order
    }
}

private struct QuestionFields: View {
    let question: Question
    let form: QuestionForm

    var body: some View {
        switch question {
        case .lines: LinesFields(form: form)
        case .selfHelp: SelfHelpFields(form: form)
        case .reason: ReasonFields(form: form)
        case .reserves: ReservesFields(form: form)
        case .received: ReceivedFields(form: form)
        case .cause: CauseFields(form: form)
        case .changes: ChangesFields(form: form)
        // A page of its own: ``DraftPhotosPage``.
        case .photos: EmptyView()
        case .resolution: ResolutionFields(form: form)
        case .exchange: ExchangeFields(form: form)
        }
    }
}

extension Question {
    /// Reads the answer into the request; what is wrong stands in the form's problems.
    func read(_ form: inout QuestionForm) {
        switch self {
        case .lines: LinesFields.read(&form)
        case .selfHelp: break
        case .reason: ReasonFields.read(&form)
        case .reserves: ReservesFields.read(&form)
        case .received: ReceivedFields.read(&form)
        case .cause: CauseFields.read(&form)
        case .changes: ChangesFields.read(&form)
        case .photos: break
        case .resolution: ResolutionFields.read(&form)
        case .exchange: ExchangeFields.read(&form)
        }
    }

    /// The fields as the request answers them.
    func fields(of request: CaseRequest, in visit: CustomerVisit) -> Form {
        switch self {
        case .lines: LinesFields.fields(of: request, in: visit)
        case .selfHelp: Form()
        case .reason: Form([("reason", request.reason ?? "")])
        case .reserves: ReservesFields.fields(of: request)
        case .received: ReceivedFields.fields(of: request)
        case .cause: Form([("cause", request.cause?.rawValue ?? "")])
        case .changes: ChangesFields.fields(of: request, in: visit)
        case .photos: Form()
        case .resolution: Form([("resolution", request.resolution.rawValue)])
        case .exchange: ExchangeFields.fields(of: request)
        }
    }
}
