/// In what state a unit came back.
package enum Condition: String, Codable, CaseIterable, Sendable {
    case asSold = "as_sold"
    case worn, modified, incomplete, damaged
    case wrongItem = "wrong_item"
}

/// Some units of a line that were found alike.
package struct InspectedItem: Codable, Hashable, Sendable {
    package var line: String
    package var quantity: Int
    package var condition: Condition
    package var hasOriginalPackaging: Bool
    package var isComplete: Bool
    package var isDefectConfirmed: Bool
    /// A unit's, in minor units; only where the policy deducts.
    package var deduction: Minor?
    /// The inspector's own words.
    package var note: String?

    package init(
        line: String, quantity: Int, condition: Condition, hasOriginalPackaging: Bool = true,
        isComplete: Bool = true, isDefectConfirmed: Bool = true, deduction: Minor? = nil,
        note: String? = nil
    ) {
        self.line = line
        self.quantity = quantity
        self.condition = condition
        self.hasOriginalPackaging = hasOriginalPackaging
        self.isComplete = isComplete
        self.isDefectConfirmed = isDefectConfirmed
        self.deduction = deduction
        self.note = note
    }
}

struct JudgedItem {
    var item: InspectedItem
    var verdict: Policy.Verdict
    /// The rules that the units break.
    var clauses: ClauseSet
}

extension CaseWork {
    /// On a change of mind the condition counts, on a defect only whether it is there, on the
    /// shop's own mistakes nothing does (`rules.md`, section 4).
    func judge(_ item: InspectedItem, kind: CaseKind) -> JudgedItem {
        switch kind {
        case .return: judgeReturned(item)
        case .defect where !item.isDefectConfirmed:
            JudgedItem(item: item, verdict: .reject, clauses: [.defectNotConfirmed])
        default: JudgedItem(item: item, verdict: .accept, clauses: [])
        }
    }

    private func judgeReturned(_ item: InspectedItem) -> JudgedItem {
        let rules = policy.inspection
        var faults: [(Policy.Verdict, Clause)] = []
        switch item.condition {
        case .asSold: break
        case .worn: faults.append((rules.worn, .returnWear))
        case .modified: faults.append((rules.modified, .returnModified))
        case .incomplete: faults.append((rules.incomplete, .returnIncomplete))
        case .damaged: faults.append((rules.damaged, .returnOriginalState))
        case .wrongItem: faults.append((rules.wrongItem, .returnOriginalState))
        }
        if !item.hasOriginalPackaging || !item.isComplete {
            faults.append((rules.incomplete, .returnIncomplete))
        }
        var judged = JudgedItem(item: item, verdict: .accept, clauses: [])
        for (verdict, clause) in faults where verdict != .accept {
            judged.clauses.insert(clause)
            if judged.verdict != .reject { judged.verdict = verdict }
        }
        return judged
    }
}
