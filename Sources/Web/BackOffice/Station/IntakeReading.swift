import AfterSales
import Desk

/// The form of the station as what it means, or all that is missing in it.
struct IntakeReading {
    private(set) var intake: Intake
    private(set) var problems: [FieldProblem] = []

    private let form: Form
    private let file: StaffFile
    private let found: Case
    private let words: StationWords

    init(_ form: Form, _ found: Case, in file: StaffFile, box: Int64?, _ words: StationWords) {
        self.form = form
        self.file = file
        self.found = found
        self.words = words
        intake = Intake(parcel: nil, items: nil, box: box, code: form.scannedCode)
        if found.state != .received { readParcel() }
        guard form["step"] != "receive" || found.state == .received, !isRefused else { return }
        intake.items = GradedUnit.all(of: found, in: file).compactMap { read($0) }
    }

    private mutating func readParcel() {
        let carton = answer("carton", words.carton)
        let label = answer("label", words.labelPlace)
        intake.parcel = CaseWork.Parcel(
            hasShippingCarton: carton ?? true, hasLabelOnProduct: label == false)
    }

    private mutating func answer(_ name: String, _ question: String) -> Bool? {
        switch form[name] {
        case "yes": return true
        case "no": return false
        default:
            problems.append(FieldProblem(name, words.answerMissing(question)))
            return nil
        }
    }

    /// Whether the policy refuses the parcel as it stands: then nobody grades what is in it.
    private var isRefused: Bool {
        let rules = file.rules.policy.inspection
        guard let parcel = intake.parcel else { return false }
        return (!parcel.hasShippingCarton && rules.noShippingCarton == .refuse)
            || (parcel.hasLabelOnProduct && rules.labelOnProduct == .refuse)
    }

    private mutating func read(_ unit: GradedUnit) -> InspectedItem? {
        let index = unit.index
        guard let quantity = Int(form.text("quantity-\(index)")), quantity >= 0,
            form["line-\(index)"] == unit.row.line
        else {
            problems.append(FieldProblem("quantity-\(index)", words.notReadable))
            return nil
        }
        guard quantity > 0 else { return nil }
        let condition = Condition(rawValue: form.text("condition-\(index)"))
        if condition == nil {
            problems.append(
                FieldProblem("condition-\(index)", words.conditionMissing(unit.title)))
        }
        let isConfirmed = confirmed(unit)
        let deduction = deduction(unit)
        let note = form.masked("note-\(index)", atMost: 500)
        guard let condition else { return nil }
        return InspectedItem(
            line: unit.row.line, quantity: quantity, condition: condition,
            hasOriginalPackaging: form.isOn("packaging-\(index)"),
            isComplete: form.isOn("complete-\(index)"), isDefectConfirmed: isConfirmed,
            deduction: deduction, note: note.isEmpty ? nil : note)
    }

    private mutating func confirmed(_ unit: GradedUnit) -> Bool {
        guard found.kind == .defect else { return true }
        let typed = form["confirmed-\(unit.index)"]
        if typed != "yes", typed != "no" {
            problems.append(
                FieldProblem("confirmed-\(unit.index)", words.confirmationMissing(unit.title)))
        }
        return typed == "yes"
    }

    /// What is kept back has a reason: the customer asks for it.
    private mutating func deduction(_ unit: GradedUnit) -> Minor? {
        let typed = form.text("deduction-\(unit.index)")
        guard !typed.isEmpty else { return nil }
        guard let amount = AmountField.minor(typed) else {
            problems.append(
                FieldProblem(
                    "deduction-\(unit.index)", words.notAnAmount(String(typed.prefix(40)))))
            return nil
        }
        if amount > 0, form.text("note-\(unit.index)").isEmpty {
            problems.append(
                FieldProblem("note-\(unit.index)", words.reasonMissing(unit.title)))
        }
        return amount
    }
}
