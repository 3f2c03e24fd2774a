/// A request to Stripe, taken apart.
struct StripeCall {
    let method: String
    /// Without `v1`.
    let path: [Substring]
    /// From the form, or from the query of a GET.
    let fields: [String: String]
    let whole: String

    init(_ request: WireRequest, _ path: [Substring]) {
        method = request.method
        self.path = Array(path.dropFirst())
        fields = request.method == "GET" ? request.query : request.form
        whole = request.path
    }

    func text(_ name: String) throws(StripeRefusal) -> String {
        guard let text = fields[name], !text.isEmpty else { throw .missing(name) }
        return text
    }

    /// A whole number of at least 1.
    func amount(_ name: String) throws(StripeRefusal) -> Int64 {
        let text = try text(name)
        let code = "parameter_invalid_integer"
        guard let number = Int64(text) else {
            throw .invalid(name, "Invalid integer: \(text)", code: code)
        }
        guard number >= 1 else {
            throw .invalid(name, "This value must be greater than or equal to 1.", code: code)
        }
        return number
    }

    func currency(_ name: String) throws(StripeRefusal) -> String {
        let text = try text(name).lowercased()
        guard text.count == 3, text.allSatisfy(\.isLetter) else {
            throw .invalid(name, "Invalid currency: \(text).")
        }
        return text
    }

    /// `metadata[order]=1` as `order: 1`.
    func group(_ name: String) -> [String: String] {
        var group: [String: String] = [:]
        for (field, value) in fields where field.hasPrefix(name + "[") && field.hasSuffix("]") {
            group[String(field.dropFirst(name.count + 1).dropLast())] = value
        }
        return group
    }

    func asksToExpand(_ name: String) -> Bool {
        fields.contains { $0.key.hasPrefix("expand[") && $0.value == name }
    }

    /// Throws for a field that is neither among these names nor in one of these groups.
    func allow(_ names: Set<String>, groups: [String]) throws(StripeRefusal) {
        for field in fields.keys.sorted() where !names.contains(field) {
            guard groups.contains(where: { field.hasPrefix($0 + "[") }) else {
                throw .unknown(field)
            }
        }
    }
}
