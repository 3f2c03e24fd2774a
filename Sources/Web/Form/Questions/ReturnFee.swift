import AfterSales
import Correspondence
import Desk
import Markup

/// What the way back costs for the quantities chosen: said at once where scripts run, by a button
/// where they do not.
struct ReturnFeeLine: View {
    let draft: String
    let form: QuestionForm

    var body: some View {
        if let fee = form.fee {
            p(
                .class("note"), .role("status"),
                .custom("data-fee", FormRoute.fee(draft: draft).link.url)
            ) { fee }
        }
    }
}

extension Site {
    /// The postage of the quantities in a form's fields, as the policy has it.
    func feeSentence(_ asked: QuestionForm) async throws -> String {
        let visit = asked.visit
        let words = FeeWords(language: visit.language)
        guard asked.request.kind == .return else { return words.free }
        var form = asked
        LinesFields.read(&form)
        guard form.problems.isEmpty, let lines = form.request.lines else { return words.choose }
        var request = form.request
        // Who asks for an exchange says what for on a later page.
        (request.resolution, request.exchangeFor) = (.refund, nil)
        let answer = try await desk.quotes(
            [request], on: visit.order.number, by: customerActor, at: visit.now
        ).first
        switch answer {
        case .success(let decision)?: return words.sentence(decision, lines, in: visit)
        case .failure(let refusal)?: return visit.vocabulary.sentence(refusal)
        case nil: return words.choose
        }
    }
}
