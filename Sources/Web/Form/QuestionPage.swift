import AfterSales
import Markup
import Storage

/// One question of a request.
struct QuestionPage: View {
    let draft: Draft
    let question: Question
    let form: QuestionForm

    private var visit: CustomerVisit { form.visit }

    var body: some View {
        let words = form.words
        PortalLayout(visit.frame, title: words.title(question, form.request.kind)) {
            section(.class("stack")) {
                RequestProgress(visit: visit, draft: draft, current: question)
                h1 { words.title(question, form.request.kind) }
                ProblemSummary(form.problems, heading: words.problems)
                Markup.form(
                    .post, action: Route.question(draft: draft.id, name: question.rawValue).link,
                    .class("stack"), .id(RequestProgress.form)
                ) {
                    FormToken(visit.frame)
                    QuestionFields(draft: draft, question: question, form: form)
                    QuestionButtons(page: self)
                }
                if question == .exchange { ProductSearchForm(draft: draft.id) }
                if question == .selfHelp { SolvedForm(visit: visit, draft: draft.id) }
                div(.class("row")) {
                    small {
                        StepWords(language: visit.language).kept(visit.moment(draft.keptUntil))
                    }
                    if draft.isBegun { DropButton(visit: visit, draft: draft) }
                }
            }
        }
    }

    fileprivate var previous: Question? { visit.question(before: question, of: draft) }
}

/// On, or back with what was typed.
private struct QuestionButtons: View {
    let page: QuestionPage

    var body: some View {
        let words = StepWords(language: page.form.visit.language)
        div(.class("row")) {
            if page.question == .selfHelp {
                HelpButtons(form: page.form)
            } else {
                button(.submit, .class("button primary")) { words.next }
            }
            if page.form.fee != nil {
                button(
                    .submit, .class("button"), .name(FormGoal.field),
                    .value(FormGoal.stayValue), .formnovalidate()
                ) { FeeWords(language: page.form.visit.language).show }
            }
            button(
                .submit, .class("button"), .name(FormGoal.field),
                .value(page.previous?.rawValue ?? FormGoal.orderValue), .formnovalidate()
            ) { page.previous == nil ? words.backToOrder : words.back }
        }
    }
}

private struct QuestionFields: View {
    let draft: Draft
    let question: Question
    let form: QuestionForm

    var body: some View {
        switch question {
        case .lines:
            LinesFields(form: form)
            ReturnFeeLine(draft: draft.id, form: form)
        case .selfHelp: SelfHelpFields(draft: draft.id, form: form)
        case .reason: ReasonFields(form: form)
        case .delivery: DeliveryFields(form: form)
        case .reserves: ReservesFields(form: form)
        case .received: ReceivedFields(form: form)
        case .cause: CauseFields(form: form)
        case .changes: ChangesFields(form: form)
        // A page of its own: ``DraftPhotosPage``.
        case .photos: EmptyView()
        case .resolution: ResolutionFields(form: form)
        case .exchange: ExchangeFields(draft: draft.id, form: form)
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
        case .delivery: DeliveryFields.read(&form)
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
        case .delivery: DeliveryFields.fields(of: request)
        case .reserves: ReservesFields.fields(of: request)
        case .received: ReceivedFields.fields(of: request)
        case .cause: Form([("cause", request.cause?.rawValue ?? "")])
        case .changes: ChangesFields.fields(of: request, in: visit)
        case .photos: Form()
        case .resolution: ResolutionFields.fields(of: request)
        case .exchange: ExchangeFields.fields(of: request)
        }
    }
}
