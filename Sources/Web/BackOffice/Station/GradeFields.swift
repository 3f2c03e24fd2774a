import AfterSales
import Correspondence
import Desk
import Markup

/// One block of the form: a unit, or many units of one line that share a fate.
struct GradedUnit: Hashable, Sendable {
    var index: Int
    var row: InspectionFields.Row
    var title: String
    /// What a scanner reads on the product.
    var codes: [String]

    static func all(of found: Case, in file: StaffFile) -> [GradedUnit] {
        InspectionFields.rows(of: found).enumerated().map { index, row in
            let bought = file.record.order.line(row.line)
            return GradedUnit(
                index: index, row: row, title: bought?.title ?? row.line,
                codes: [bought?.gtin, bought?.sku].compactMap(\.self))
        }
    }
}

extension StaffFile {
    /// Whether the policy deducts for some condition rather than rejecting.
    func deducts(on found: Case) -> Bool {
        let rules = rules.policy.inspection
        return found.kind == .return
            && [rules.worn, rules.modified, rules.incomplete, rules.damaged, rules.wrongItem]
                .contains(.deduct)
    }
}

/// Condition, packaging, completeness, the defect, a deduction, a note.
struct GradeFields: View {
    let visit: DeskVisit
    let unit: GradedUnit
    let isDefect: Bool
    let deducts: Bool
    let typed: Form
    let problems: [FieldProblem]
    let isFirst: Bool

    private var words: StationWords { StationWords(language: visit.language) }
    private var isSent: Bool { typed["line-\(unit.index)"] != nil }

    var body: some View {
        let index = unit.index
        section(.class("sheet stack"), .custom("data-codes", unit.codes.joined(separator: " "))) {
            h2 { unit.title }
            input(.type(.hidden), .name("line-\(index)"), .value(unit.row.line))
            if unit.row.isSingle {
                input(.type(.hidden), .name("quantity-\(index)"), .value("1"))
            } else {
                TextField(
                    name: "quantity-\(index)", title: words.units,
                    value: isSent ? typed.text("quantity-\(index)") : String(unit.row.quantity),
                    problem: problems.text("quantity-\(index)"), length: 7, style: "short",
                    mode: "numeric")
            }
            conditions
            if deducts {
                TextField(
                    name: "deduction-\(index)", title: words.deduction,
                    value: typed.text("deduction-\(index)"), hint: words.deductionHint,
                    problem: problems.text("deduction-\(index)"), length: 20, style: "short",
                    mode: "decimal")
            }
            TextField(
                name: "note-\(index)", title: words.note, value: typed.text("note-\(index)"),
                problem: problems.text("note-\(index)"), length: 500)
        }
    }

    private var conditions: some View {
        let name = "condition-\(unit.index)"
        let problem = problems.text(name)
        return fieldset(
            .id(name), .class("keys"), .custom("data-keys", "stay"),
            .ariaDescribedBy(problem == nil ? nil : name + "-problem")
        ) {
            legend { words.condition }
            FieldMessage(name: name, problem: problem)
            for (place, condition) in Condition.allCases.enumerated() {
                KeyChoice(
                    name: name, value: condition.rawValue,
                    title: visit.vocabulary.label(condition), key: String(place + 1),
                    isOn: typed[name] == condition.rawValue, isFirst: isFirst && place == 0)
            }
            check("packaging", words.packaging, "P")
            check("complete", words.complete, "C")
            if isDefect { confirmation }
        }
    }

    private func check(_ name: String, _ title: String, _ key: String) -> some View {
        let name = "\(name)-\(unit.index)"
        return label(.class("choice")) {
            input(
                .type(.checkbox), .id(name), .name(name), .value("on"),
                .checked(isSent ? typed.isOn(name) : true), .custom("data-key", key))
            span { title }
            kbd { key }
        }
    }

    private var confirmation: some View {
        let name = "confirmed-\(unit.index)"
        let problem = problems.text(name)
        return fieldset(
            .id(name), .class("keys"),
            .ariaDescribedBy(problem == nil ? nil : name + "-problem")
        ) {
            legend { words.defect }
            FieldMessage(name: name, problem: problem)
            KeyChoice(
                name: name, value: "yes", title: words.yes, key: "D", isOn: typed[name] == "yes")
            KeyChoice(
                name: name, value: "no", title: words.no, key: "F", isOn: typed[name] == "no")
        }
    }
}
