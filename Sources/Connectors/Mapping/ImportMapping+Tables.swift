import AfterSales
import Yams

extension ImportMapping {
    static func columns(
        _ node: Node?, _ root: Node, _ reader: inout MappingReader
    ) -> [Field: String] {
        guard let node else {
            reader.note(root, "columns", "missing; expected the columns by field")
            return [:]
        }
        let found = reader.fields(node, "columns", known: Field.allCases.map(\.rawValue))
        var columns: [Field: String] = [:]
        for field in Field.allCases {
            let value = found[field.rawValue]
            if value == nil, !field.isRequired { continue }
            columns[field] = reader.value(
                value, of: node, "columns." + field.rawValue, expected: "a column of the file"
            ) { $0.isEmpty ? nil : $0 }
        }
        return columns
    }

    static func codes(
        _ node: Node?, _ root: Node, _ reader: inout MappingReader
    ) -> [String: CodeRole] {
        if node == nil { reader.note(root, "codes", "missing; expected {} or the codes") }
        var codes: [String: CodeRole] = [:]
        for (key, value) in reader.entries(node, "codes") {
            guard let code = key.scalar?.string else { continue }
            let path = "codes.\(code)"
            let fields = reader.fields(value, path, known: ["as", "reason"])
            let expected = "shipping, discount, fee, goods or ignored"
            let role = reader.value(fields["as"], of: value, path + ".as", expected: expected) {
                Role(rawValue: $0)
            }
            if role == .ignored {
                let reason = reader.value(
                    fields["reason"], of: value, path + ".reason", expected: "why it is ignored"
                ) { $0.isEmpty ? nil : $0 }
                codes[code] = reason.map { .ignored(reason: $0) }
            } else if let extra = fields["reason"] {
                reader.note(extra, path + ".reason", "belongs to ignored codes only")
            } else {
                codes[code] = role?.plain
            }
        }
        return codes
    }

    private enum Role: String {
        case shipping, discount, fee, goods, ignored

        var plain: CodeRole? {
            switch self {
            case .shipping: .shipping
            case .discount: .discount
            case .fee: .fee
            case .goods: .goods
            case .ignored: nil
            }
        }
    }

    /// Plans of installments are not among them: a file of lines does not tell what was paid.
    static func payments(
        _ node: Node?, _ reader: inout MappingReader
    ) -> [String: PaymentMethod] {
        var payments: [String: PaymentMethod] = [:]
        for (key, value) in reader.entries(node, "payments") {
            guard let name = key.scalar?.string else { continue }
            payments[name] = reader.value(
                value, of: node, "payments.\(name)", expected: PaymentMethod.plainNames,
                PaymentMethod.init(plain:))
        }
        return payments
    }

    static func countries(
        _ node: Node?, _ root: Node, _ reader: inout MappingReader
    ) -> [String: String] {
        if node == nil { reader.note(root, "countries", "missing; expected {} or the names") }
        var countries: [String: String] = [:]
        for (key, value) in reader.entries(node, "countries") {
            guard let name = key.scalar?.string else { continue }
            let code = reader.value(
                value, of: node, "countries.\(name)", expected: "an ISO 3166-1 code, as GB"
            ) { $0.isCode(2) ? $0 : nil }
            countries[name] = code
        }
        return countries
    }
}

extension PaymentMethod {
    private static var plain: [PaymentMethod] { allCases.filter { !$0.isInstallmentPlan } }

    static var plainNames: String {
        "one of " + plain.map(\.rawValue).joined(separator: ", ")
    }

    init?(plain name: String) {
        guard let found = Self.plain.first(where: { $0.rawValue == name }) else { return nil }
        self = found
    }
}
