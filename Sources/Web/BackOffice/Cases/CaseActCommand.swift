import AfterSales

/// A form of the case page as a command of the core.
struct CaseActCommand: Sendable {
    typealias Body = @Sendable (inout CaseWork, String) throws -> Void

    /// What goes to the audit log.
    let detail: String
    private let body: Body

    /// A form that cannot be read as what it is for.
    struct Unreadable: Error, Sendable {
        var text: String
        /// The field that it is about; `nil`: none alone.
        var field: String?
    }

    private init(_ detail: String, _ body: @escaping Body) {
        self.detail = detail
        self.body = body
    }

    func run(_ work: inout CaseWork, _ number: String) throws { try body(&work, number) }

    /// - Throws: ``Unreadable``.
    init(_ act: CaseAct, _ form: Form, _ words: ActWords) throws(Unreadable) {
        self =
            switch act {
            case .authorize: try .authorize(form, words)
            case .refuse: try .refuse(form, words)
            case .ask, .answer, .reopen, .sendLetter: .text(act, form)
            case .receive: .receive(form)
            case .inspect: try .inspect(form, words)
            case .scan: try .scan(form, words)
            case .retry: Self("") { try $0.retry($1) }
            case .transfer: Self("") { try $0.payByTransfer($1) }
            case .approve: Self("") { try $0.approve($1) }
            case .withdraw: Self("") { try $0.withdraw($1) }
            }
    }

    private static func authorize(
        _ form: Form, _ words: ActWords
    ) throws(Unreadable) -> CaseActCommand {
        let fee = try AmountField.optional(form.text("fee"), words, field: "fee")
        let comesBack = ["yes": true, "no": false][form.text("comes_back")]
        let note = form.masked("note")
        return Self(fee.map { "fee \($0)" } ?? "") { work, number in
            try work.authorize(
                number, fee: fee, returnRequired: comesBack, note: note.isEmpty ? nil : note)
        }
    }

    private static func refuse(
        _ form: Form, _ words: ActWords
    ) throws(Unreadable) -> CaseActCommand {
        let clause = form.text("clause")
        guard clause.isEmpty || Clause(rawValue: clause) != nil else {
            throw Unreadable(text: words.notReadable)
        }
        let reason = clause.isEmpty ? form.masked("reason") : clause
        guard !reason.isEmpty else {
            throw Unreadable(text: words.reasonMissing, field: "clause")
        }
        return Self(reason) { try $0.refuse($1, reason: reason) }
    }

    /// The acts that are one text.
    private static func text(_ act: CaseAct, _ form: Form) -> CaseActCommand {
        let fields: [CaseAct: String] = [
            .ask: "question", .answer: "answer", .reopen: "reason", .sendLetter: "tracking",
        ]
        let text = form.masked(fields[act] ?? "")
        return Self(text) { work, number in
            switch act {
            case .ask: try work.ask(number, text)
            case .answer: try work.answer(number, text)
            case .sendLetter: try work.sendLetter(number, tracking: text)
            default: try work.reopen(number, reason: text.isEmpty ? nil : text)
            }
        }
    }

    private static func receive(_ form: Form) -> CaseActCommand {
        let parcel = CaseWork.Parcel(
            hasShippingCarton: form.isOn("carton"),
            hasLabelOnProduct: form.isOn("label_on_product"))
        return Self(
            "carton \(parcel.hasShippingCarton), label on product \(parcel.hasLabelOnProduct)"
        ) { try $0.receive($1, parcel) }
    }

    private static func inspect(
        _ form: Form, _ words: ActWords
    ) throws(Unreadable) -> CaseActCommand {
        let items = try InspectionFields.items(form, words)
        let detail = items.map { "\($0.quantity) × \($0.line) \($0.condition.rawValue)" }
        return Self(detail.joined(separator: ", ")) { try $0.inspect($1, items) }
    }

    private static func scan(
        _ form: Form, _ words: ActWords
    ) throws(Unreadable) -> CaseActCommand {
        guard let scan = CarrierScan(rawValue: form.text("scan")) else {
            throw Unreadable(text: words.notReadable)
        }
        return Self(scan.rawValue) { try $0.scan($1, scan) }
    }
}

extension Form {
    /// A text of ours to keep: without anything that looks like a card's number.
    func masked(_ name: String) -> String { CardNumbers.masked(text(name)) }

    /// The same of a field whose page takes no more than this: what is longer came from no page.
    func masked(_ name: String, atMost length: Int) -> String {
        CardNumbers.masked(String(text(name).prefix(length)))
    }
}
