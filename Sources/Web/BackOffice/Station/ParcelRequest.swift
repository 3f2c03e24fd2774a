import AfterSales

/// The form of ``ParcelOpening`` as a request, or what is missing in it.
struct ParcelRequest {
    let request: CaseRequest?
    let problems: [FieldProblem]

    init(_ form: Form, on order: Order, _ words: ParcelWords) {
        var problems: [FieldProblem] = []
        let kind = CaseKind(rawValue: form.text("kind"))
        if kind.map({ !ParcelPages.kinds.contains($0) }) ?? true {
            problems.append(FieldProblem("kind", words.kindMissing))
        }
        let lines = order.lines.compactMap { line -> CaseRequest.Line? in
            let typed = form.text("units-" + line.id)
            guard !typed.isEmpty, typed != "0" else { return nil }
            return .init(line: line.id, quantity: Int(typed) ?? -1)
        }
        if lines.isEmpty || lines.contains(where: { $0.quantity < 1 }) {
            problems.append(FieldProblem("lines", words.noLines))
        }
        self.problems = problems
        guard problems.isEmpty, let kind else {
            request = nil
            return
        }
        var asked = CaseRequest(kind: kind, channel: .form)
        asked.lines = lines
        asked.resolution = Resolution(rawValue: form.text("resolution")) ?? .refund
        let said = form.masked("reason", atMost: 1000)
        asked.reason = said.isEmpty ? nil : said
        if kind == .notDelivered { asked.cause = .returnedToSender }
        request = asked
    }
}
