import AfterSales
import Markup
import PolicyFiles

/// What may help before a defect is reported; it can always be skipped.
struct SelfHelpFields: View {
    let form: QuestionForm

    var body: some View {
        p { form.visit.clauses.sentence(for: .defectSelfHelp) }
        ul(.class("stack tight")) {
            li { form.words.justReceived }
            li { form.words.workedBefore }
            li { form.words.hasSoftware }
        }
    }
}
