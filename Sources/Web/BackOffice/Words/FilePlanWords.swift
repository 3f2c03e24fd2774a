import AfterSales
import Wording

/// The words of a case's plan of installments.
struct FilePlanWords: PageWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    var expected: String {
        pick(
            "Avant et après, si tout est accepté comme demandé",
            "Before and after, if all is accepted as asked")
    }
    var done: String { pick("Avant et après ce dossier", "Before and after this case") }
    func installment(_ installment: Installment) -> String {
        "\(installment.number), " + language.shortDate(installment.due)
            + (installment.paid ? pick(", payée", ", paid") : "")
    }
    func bar(_ before: String, _ after: String) -> String {
        pick("\(before) avant, \(after) après", "\(before) before, \(after) after")
    }
    func credit(_ amount: String) -> String {
        pick("\(amount) recrédités en une fois", "\(amount) credited back in one go")
    }
}
