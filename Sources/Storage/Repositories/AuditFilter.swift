import AfterSales

/// Which entries of the audit log are asked for; an empty field asks for all.
package struct AuditFilter: Hashable, Sendable {
    package var actor = ""
    package var action = ""
    /// The object itself, or what belongs to it: `case:R-000001` finds its documents too.
    package var object = ""
    package var from: Instant?
    /// Not included.
    package var until: Instant?

    package init() {}

    /// What follows `WHERE id < $1`, with its arguments from `$2` on.
    var sql: (condition: String, arguments: [SQLValue]) {
        var (condition, arguments) = ("", [SQLValue]())
        func add(_ comparison: String, _ value: SQLValue) {
            arguments.append(value)
            condition += " AND " + comparison + " $\(arguments.count + 1)"
        }
        if !actor.isEmpty { add("actor =", .text(actor)) }
        if !action.isEmpty { add("action =", .text(action)) }
        if let from { add("at >=", .integer(from.secondsSinceEpoch)) }
        if let until { add("at <", .integer(until.secondsSinceEpoch)) }
        if !object.isEmpty {
            arguments += [.text(object), .text(object + "/"), .text(object + "0")]
            let first = arguments.count - 1
            // `0` follows `/`: everything whose name begins with the object and a slash.
            condition +=
                " AND (object = $\(first) OR (object >= $\(first + 1) AND object < $\(first + 2)))"
        }
        return (condition, arguments)
    }
}
