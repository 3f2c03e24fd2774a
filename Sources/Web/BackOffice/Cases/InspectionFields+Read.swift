import AfterSales

extension InspectionFields {
    /// More rows than a form can carry.
    private static let rowLimit = 1000

    /// The rows as they were filled in; those with quantity 0 say nothing.
    static func items(
        _ form: Form, _ words: ActWords
    ) throws(CaseActCommand.Unreadable) -> [InspectedItem] {
        var items: [InspectedItem] = []
        for index in 0..<rowLimit {
            guard let line = form["line-\(index)"] else { break }
            guard let quantity = Int(form.text("quantity-\(index)")), quantity >= 0,
                let condition = Condition(rawValue: form.text("condition-\(index)"))
            else { throw CaseActCommand.Unreadable(text: words.notReadable) }
            guard quantity > 0 else { continue }
            items.append(
                InspectedItem(
                    line: line, quantity: quantity, condition: condition,
                    hasOriginalPackaging: form.isOn("packaging-\(index)"),
                    isComplete: form.isOn("complete-\(index)"),
                    isDefectConfirmed: form.isOn("confirmed-\(index)"),
                    deduction: try AmountField.optional(
                        form.text("deduction-\(index)"), words)))
        }
        return items
    }
}
