import AfterSales
import Yams

/// Which keys an `expect` may have, level by level: a misspelt one would never fail.
indirect enum ExpectationShape: Sendable {
    case scalar
    /// A time: compared as an instant.
    case instant
    case scalars
    case object([String: ExpectationShape])
    case list(ExpectationShape)

    static let step = object([
        "ok": .scalar, "case": caseShape, "decision": decision, "clauses": .scalars,
        "error": .object(["code": .scalar, "message": .scalar, "field": .scalar]),
        "messages": .list(
            .object(["to": .scalar, "template": .scalar, "attachments": .scalars])),
        "money": .list(money),
        "due": .list(.object(["what": .scalar, "by": .instant])),
        "affected": .list(.object(["number": .scalar, "state": .scalar])),
    ])

    static let final = object([
        "ledger": .object([
            "balanced": .scalar, "paid": .scalar, "refunded": .scalar, "outstanding": .scalar,
        ]),
        "orders": .list(
            .object(["number": .scalar, "status": .scalar, "refundable": .scalar])),
    ])

    private static let caseShape = object([
        "number": .scalar, "kind": .scalar, "state": .scalar, "resolution": .scalar,
        "flags": .scalars, "legal_withdrawal": .scalar,
        "lines": .list(.object(["line": .scalar, "quantity": .scalar, "state": .scalar])),
    ])

    private static let decision = object([
        "outcome": .scalar, "channel": .scalar, "clauses": .scalars, "advice": .scalars,
        "window_ends": .instant, "outbound_shipping_refund": .scalar,
        "return_shipping": .object(["paid_by": .scalar, "fee": .scalar]),
        "lines": .list(
            .object([
                "line": .scalar, "quantity": .scalar, "outcome": .scalar, "channel": .scalar,
                "clauses": .scalars,
            ])),
    ])

    private static let money = object([
        "kind": .scalar, "payment": .scalar, "method": .scalar, "amount": .scalar,
        "installment": .scalar, "state": .scalar,
        "covers": .object([
            "items": .scalar, "outbound_shipping": .scalar, "return_fee": .scalar,
            "customer_fee": .scalar,
        ]),
    ])

    /// Reads a node of this shape.
    func value(_ node: Node, file: String, path: String) throws(ScenarioProblem) -> Value {
        if node.isNull { return .null }
        switch self {
        case .scalar: return try scalar(node, file, path)
        case .instant:
            guard let text = node.string, Instant(iso: text) != nil else {
                throw problem(node, file, path, "a time like 2026-03-02T10:12:00+01:00")
            }
            return .text(text)
        case .scalars:
            guard let nodes = node.sequence else { throw problem(node, file, path, "a list") }
            var values: [Value] = []
            for node in nodes { values.append(try scalar(node, file, path)) }
            return .list(values)
        case .list(let element):
            guard let nodes = node.sequence else { throw problem(node, file, path, "a list") }
            var values: [Value] = []
            for (index, node) in nodes.enumerated() {
                values.append(
                    try element.value(node, file: file, path: "\(path)[\(index)]"))
            }
            return .list(values)
        case .object(let shapes): return try object(node, shapes, file, path)
        }
    }

    private func object(
        _ node: Node, _ shapes: [String: ExpectationShape], _ file: String, _ path: String
    ) throws(ScenarioProblem) -> Value {
        let fields = try Fields(node, file: file, path: path)
        var values: [Value.Field] = []
        for key in shapes.keys.sorted() {
            guard let shape = shapes[key], let child = node.mapping?[Node(key)] else {
                _ = fields.has(key)
                continue
            }
            _ = fields.has(key)
            values.append(
                Value.Field(
                    key: key,
                    value: try shape.value(child, file: file, path: path + "." + key)))
        }
        try fields.finish()
        return .object(values)
    }

    private func scalar(
        _ node: Node, _ file: String, _ path: String
    ) throws(ScenarioProblem) -> Value {
        guard let scalar = node.scalar else { throw problem(node, file, path, "one value") }
        guard scalar.style == .plain else { return .text(scalar.string) }
        switch scalar.string {
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return Int64(scalar.string).map { .integer($0) } ?? .text(scalar.string)
        }
    }

    private func problem(
        _ node: Node, _ file: String, _ path: String, _ expected: String
    ) -> ScenarioProblem {
        ScenarioProblem(
            file: file, line: node.mark?.line ?? 1, field: path,
            message: "\(expected) was expected")
    }
}
