import AfterSales

/// What a question's page shows and reads: the visit, the request so far, what was typed.
struct QuestionForm: Sendable {
    let visit: CustomerVisit
    var request: CaseRequest
    /// What is in the fields: the answers kept, or what was just typed.
    var typed: Form
    var problems: [FieldProblem] = []
    /// The shop's products, where the question is about them.
    var products: [Product] = []
    /// What the policy says to the request as it stands; `nil`: not asked, or not possible.
    var outlook: Decision?
    /// What was searched for among the products.
    var find = ""
    /// What may help is shown for this.
    var situation: HelpSituation?
    /// What the way back costs, in a sentence; `nil`: not asked.
    var fee: String?

    var words: QuestionWords { QuestionWords(language: visit.language) }

    mutating func refuse(_ field: String, _ text: String) {
        problems.append(FieldProblem(field, text))
    }

    /// A text without card numbers; too long is a problem.
    mutating func text(_ field: String, limit: Int = 4000) -> String? {
        let text = CardNumbers.masked(typed.text(field))
        guard text.count <= limit, text.utf8.count <= limit * 4 else {
            refuse(field, words.tooLong(text.count, limit: limit))
            return nil
        }
        return text.isEmpty ? nil : text
    }

    /// A count within a range; `nil` with a problem for anything else. An empty field is 0.
    ///
    /// - Parameter subject: what is counted, where a form counts several things.
    mutating func count(
        _ field: String, in range: ClosedRange<Int>, of subject: String? = nil
    ) -> Int? {
        let text = typed.text(field)
        guard let count = text.isEmpty ? 0 : Int(text), range.contains(count) else {
            refuse(field, words.notWithin(range, of: subject))
            return nil
        }
        return count
    }
}
