import AfterSales
import Desk

/// Collects what one step brought, until nothing more comes of it.
struct Answer {
    let at: Instant
    let verb: String
    let zone: Zone
    var refusal: CaseRefusal?
    var clauses: ClauseSet = []
    private var decision: Value = .null
    private var messages: [Value] = []
    private var money: [MoneyRow] = []
    private var due: [Deadline] = []
    private var reportBy: Deadline?
    private var caseValue: Value = .null
    private var affected: [Value]?

    init(at: Instant, verb: String, zone: Zone) {
        self.at = at
        self.verb = verb
        self.zone = zone
    }

    /// Takes in the movements of money that events tell of.
    mutating func add(_ performed: Desk.Performed) {
        for entry in performed.events { MoneyRow.take(entry, performed.record, into: &money) }
    }

    mutating func add(_ notice: Notice, to email: String) {
        messages.append(
            .fields([
                "to": .text(email), "template": .text(notice.rawValue),
                "attachments": .texts(notice.attachments),
            ]))
    }

    /// What the command itself answered. A decision has clauses of its own.
    mutating func take(_ performed: Desk.Performed, of step: Scenario.Step) {
        guard let decision = performed.decision else {
            clauses = performed.clauses
            return
        }
        self.decision = CaseValues(zone: zone).decision(decision)
        reportBy = decision.reportBy.map { Deadline(.reportBy, by: $0) }
    }

    /// The case as it stands at the end of the step.
    mutating func close(_ number: String?, _ desk: Desk) async throws {
        if let number, let found = try await desk.find(case: number), let closed = found.case {
            caseValue = CaseValues(zone: zone).case(closed)
            due = found.deadlines
        }
        if let reportBy { due.append(reportBy) }
    }

    mutating func addDeadlines(of number: String?, _ desk: Desk) async throws {
        guard let number, let found = try await desk.find(case: number) else { return }
        due = found.deadlines
    }

    mutating func closeAffected(_ numbers: [String], _ desk: Desk) async throws {
        guard verb == "order_event" else { return }
        var values: [Value] = []
        for number in numbers {
            let state = try await desk.find(case: number)?.case?.state.rawValue
            values.append(.fields(["number": .text(number), "state": .optional(state)]))
        }
        affected = values
    }

    func value(step: Int?) -> Value {
        var fields: [Value.Field] = []
        func add(_ key: String, _ value: Value) { fields.append(.init(key: key, value: value)) }
        if let step { add("step", .integer(Int64(step))) }
        add("at", .text(at.iso(in: zone)))
        add("do", .text(verb))
        add("ok", .bool(refusal == nil))
        add("error", error)
        add("case", caseValue)
        add("decision", decision)
        add("clauses", .texts(clauses.ids))
        add("messages", .list(messages))
        add("money", .list(money.map(\.value)))
        add(
            "due",
            .list(
                due.map {
                    .fields(["what": .text($0.what.rawValue), "by": .text($0.by.iso(in: zone))])
                }))
        if let affected { add("affected", .list(affected)) }
        return .object(fields)
    }

    private var error: Value {
        guard let refusal else { return .null }
        return .fields([
            "code": .text(refusal.code), "message": .text(refusal.message),
            "field": .optional(refusal.field),
        ])
    }
}
