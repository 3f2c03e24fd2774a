extension ScenarioRun {
    /// What happened, for reading: a paragraph a step, a line a fact.
    package var text: String {
        var lines = [scenario.name, ""]
        for answer in answers.map(\.answer) {
            let step = answer["step"].map { $0.short + ". " } ?? "   "
            lines.append("\(step)\(answer["at"]?.short ?? "")  \(answer["do"]?.short ?? "")")
            for key in ["error", "case", "decision", "clauses", "affected"] {
                guard let value = answer[key], value != .null, value != .list([]) else { continue }
                lines.append("     \(key): \(value.short)")
            }
            for key in ["messages", "money", "due"] {
                guard case .list(let values) = answer[key] else { continue }
                lines += values.map { "     \(key): \($0.short)" }
            }
        }
        lines.append("")
        lines.append("ledger: " + (value["ledger"]?.short ?? ""))
        if case .list(let orders) = value["orders"] {
            lines += orders.map { "order: \($0.short)" }
        }
        return lines.joined(separator: "\n")
    }
}
