import AfterSales

/// A form of the case page as a command of the core.
struct CaseActCommand: Sendable {
    /// What goes to the audit log.
    private(set) var detail = ""
    private let body: @Sendable (inout CaseWork, String) throws -> Void

    /// A form that cannot be read as what it is for.
    struct Unreadable: Error, Sendable {
        var text: String
    }

    func run(_ work: inout CaseWork, _ number: String) throws { try body(&work, number) }

    /// - Throws: ``Unreadable``.
    init(_ act: CaseAct, _ form: Form, _ words: ActWords) throws(Unreadable) {
        let text = { (name: String) in CardNumbers.masked(form.text(name)) }
        switch act {
        case .authorize:
            let fee = try Self.amount(form.text("fee"), words)
            let comesBack = ["yes": true, "no": false][form.text("comes_back")]
            let note = text("note")
            detail = fee.map { "fee \($0)" } ?? ""
            body = { work, number in
                try work.authorize(
                    number, fee: fee, returnRequired: comesBack,
                    note: note.isEmpty ? nil : note)
            }
        case .refuse:
            let clause = form.text("clause")
            guard clause.isEmpty || Clause(rawValue: clause) != nil else {
                throw Unreadable(text: words.notReadable)
            }
            let reason = clause.isEmpty ? text("reason") : clause
            guard !reason.isEmpty else { throw Unreadable(text: words.reasonMissing) }
            detail = reason
            body = { work, number in try work.refuse(number, reason: reason) }
        case .ask:
            let question = text("question")
            detail = question
            body = { work, number in try work.ask(number, question) }
        case .answer:
            let answer = text("answer")
            detail = answer
            body = { work, number in try work.answer(number, answer) }
        case .reopen:
            let reason = text("reason")
            detail = reason
            body = { work, number in
                try work.reopen(number, reason: reason.isEmpty ? nil : reason)
            }
        case .receive:
            let parcel = CaseWork.Parcel(
                hasShippingCarton: form.isOn("carton"),
                hasLabelOnProduct: form.isOn("label_on_product"))
            detail = "carton \(parcel.hasShippingCarton), label \(parcel.hasLabelOnProduct)"
            body = { work, number in try work.receive(number, parcel) }
        case .inspect:
            let items = try Self.items(form, words)
            detail = items.map { "\($0.quantity) × \($0.line) \($0.condition.rawValue)" }
                .joined(separator: ", ")
            body = { work, number in try work.inspect(number, items) }
        case .scan:
            guard let scan = CarrierScan(rawValue: form.text("scan")) else {
                throw Unreadable(text: words.notReadable)
            }
            detail = scan.rawValue
            body = { work, number in try work.scan(number, scan) }
        case .sendLetter:
            let tracking = text("tracking")
            detail = tracking
            body = { work, number in try work.sendLetter(number, tracking: tracking) }
        case .retry: body = { work, number in try work.retry(number) }
        case .approve: body = { work, number in try work.approve(number) }
        case .withdraw: body = { work, number in try work.withdraw(number) }
        }
    }

    private static func amount(
        _ text: String, _ words: ActWords
    ) throws(Unreadable) -> Minor? {
        guard !text.isEmpty else { return nil }
        guard let amount = AmountField.minor(text) else {
            throw Unreadable(text: words.notAnAmount(String(text.prefix(40))))
        }
        return amount
    }

    /// The rows of the inspection; those with quantity 0 say nothing.
    private static func items(
        _ form: Form, _ words: ActWords
    ) throws(Unreadable) -> [InspectedItem] {
        var items: [InspectedItem] = []
        for index in 0..<1000 {
            guard let line = form["line-\(index)"] else { break }
            guard let quantity = Int(form.text("quantity-\(index)")), quantity >= 0,
                let condition = Condition(rawValue: form.text("condition-\(index)"))
            else { throw Unreadable(text: words.notReadable) }
            guard quantity > 0 else { continue }
            items.append(
                InspectedItem(
                    line: line, quantity: quantity, condition: condition,
                    hasOriginalPackaging: form.isOn("packaging-\(index)"),
                    isComplete: form.isOn("complete-\(index)"),
                    isDefectConfirmed: form.isOn("confirmed-\(index)"),
                    deduction: try amount(form.text("deduction-\(index)"), words)))
        }
        return items
    }
}
