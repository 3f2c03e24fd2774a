import AfterSales
import Correspondence
import Markup
import Wording

/// What an adjustment asks for: why, how much, and where other money than the order's is meant,
/// by which means it moved.
struct AdjustmentFields: View {
    let visit: DeskVisit
    let typed: Form
    let problems: [FieldProblem]

    private var words: AdjustmentWords { AdjustmentWords(language: visit.language) }

    var body: some View {
        KindPart(kinds: [.adjustment], title: visit.vocabulary.label(CaseKind.adjustment)) {
            SelectField(
                name: "adjustment", title: words.why,
                choices: Adjustment.Kind.allCases.map {
                    ($0.rawValue, visit.vocabulary.label($0))
                },
                chosen: typed["adjustment"], problem: problems.text("adjustment"))
            TextField(
                name: "amount", title: words.amount, value: typed.text("amount"),
                problem: problems.text("amount"), length: 20, style: "short", mode: "decimal")
            SelectField(
                name: "method", title: words.method,
                choices: [("", words.noMethod)]
                    + PaymentMethod.allCases.map { ($0.rawValue, visit.vocabulary.label($0)) },
                chosen: typed["method"], problem: problems.text("method"))
            TextField(
                name: "reference", title: words.reference, value: typed.text("reference"),
                hint: words.referenceHint, problem: problems.text("reference"), length: 255)
        }
    }

    /// The fields as a request.
    ///
    /// - Throws: ``CaseActCommand/Unreadable``.
    static func request(
        _ form: Form, _ act: ActWords, _ language: Language
    ) throws(CaseActCommand.Unreadable) -> CaseRequest {
        var request = CaseRequest(kind: .adjustment, channel: nil)
        let reason = CardNumbers.masked(form.text("reason"))
        request.reason = reason.isEmpty ? nil : reason
        request.amount = AmountField.minor(form.text("amount"))
        guard request.amount != nil else {
            throw .init(
                text: act.notAnAmount(String(form.text("amount").prefix(40))), field: "amount")
        }
        let why = form["adjustment"] ?? Adjustment.Kind.goodwill.rawValue
        guard let kind = Adjustment.Kind(rawValue: why) else {
            throw .init(text: act.notReadable, field: "adjustment")
        }
        let reference = form.text("reference")
        request.adjustment = Adjustment(
            kind, by: PaymentMethod(rawValue: form.text("method")),
            reference: reference.isEmpty ? nil : reference)
        guard request.adjustment != nil else {
            throw .init(text: AdjustmentWords(language: language).methodMissing, field: "method")
        }
        return request
    }
}

/// The words of adjustments, for finance.
struct AdjustmentWords: PageWords {
    let language: Language

    var why: String { pick("Pourquoi", "Why") }
    var amount: String { pick("Montant (régularisation)", "Amount (adjustment)") }
    var method: String {
        pick(
            "Moyen du second paiement, ou du remboursement fait",
            "Means of the second payment, or of the refund made")
    }
    var noMethod: String { pick("– (geste commercial)", "– (goodwill)") }
    var methodMissing: String {
        pick(
            "Choisir par quel moyen l’argent est entré ou ressorti.",
            "Choose by which means the money came in or went out.")
    }
    var reference: String {
        pick("Numéro du second paiement chez le prestataire", "Provider’s id of the second payment")
    }
    var referenceHint: String {
        pick(
            "Par exemple pi_… ou une capture PayPal. Sans lui, l’argent repart à la main.",
            "For example pi_… or a PayPal capture. Without it the money goes back by hand.")
    }
}
