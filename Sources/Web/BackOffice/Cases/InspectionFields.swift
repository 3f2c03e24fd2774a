import AfterSales
import Correspondence
import Desk
import Markup
import Wording

/// A row a unit; many units of one line share two rows, with the quantity of each.
struct InspectionFields: View {
    /// Up to this many units of a line get a row each.
    static let singleRows = 12

    let visit: DeskVisit
    let file: StaffFile
    let found: Case

    /// A row of the form.
    struct Row: Hashable {
        var line: String
        var quantity: Int
        /// Whether the quantity is fixed: one unit.
        var isSingle: Bool
    }

    static func rows(of found: Case) -> [Row] {
        found.units.flatMap { unit -> [Row] in
            guard unit.quantity > singleRows else {
                return Array(
                    repeating: Row(line: unit.line, quantity: 1, isSingle: true),
                    count: unit.quantity)
            }
            return [unit.quantity, 0].map {
                Row(line: unit.line, quantity: $0, isSingle: false)
            }
        }
    }

    var body: some View {
        for (index, row) in Self.rows(of: found).enumerated() {
            InspectionRow(visit: visit, file: file, found: found, index: index, row: row)
        }
    }
}

private struct InspectionRow: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    let index: Int
    let row: InspectionFields.Row

    private var words: ActWords { ActWords(visit.language) }

    var body: some View {
        fieldset(.class("item")) {
            legend { file.record.order.line(row.line)?.title ?? row.line }
            input(.type(.hidden), .name("line-\(index)"), .value(row.line))
            if row.isSingle {
                input(.type(.hidden), .name("quantity-\(index)"), .value("1"))
            } else {
                TextField(
                    name: "quantity-\(index)", title: words.units, value: String(row.quantity),
                    length: 7, style: "short", mode: "numeric")
            }
            SelectField(
                name: "condition-\(index)", title: words.condition,
                choices: Condition.allCases.map { ($0.rawValue, visit.vocabulary.label($0)) })
            div(.class("row")) {
                CheckField(name: "packaging-\(index)", title: words.packaging, isOn: true)
                CheckField(name: "complete-\(index)", title: words.complete, isOn: true)
                if found.kind == .defect {
                    CheckField(name: "confirmed-\(index)", title: words.confirmed, isOn: true)
                }
            }
            if deducts {
                TextField(
                    name: "deduction-\(index)", title: words.deduction, value: "", length: 20,
                    style: "short", mode: "decimal")
            }
        }
    }

    private var deducts: Bool {
        let rules = file.rules.policy.inspection
        return found.kind == .return
            && [rules.worn, rules.modified, rules.incomplete, rules.damaged, rules.wrongItem]
                .contains(.deduct)
    }
}
