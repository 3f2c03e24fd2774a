import Markup

/// The places of the audit log.
package enum AuditRoute: LocalRoute, Hashable {
    case log(AuditQuery)
    /// The same entries as a file.
    case export(AuditQuery)

    package var link: Link {
        switch self {
        case .log(let query): query.link(to: "/desk/audit")
        case .export(let query): query.link(to: "/desk/audit/export")
        }
    }
}

/// What is asked of the audit log, as an address writes it; empty fields ask for all.
package struct AuditQuery: Hashable, Sendable {
    var actor = ""
    var action = ""
    var object = ""
    /// Days as `2026-03-20`, both included.
    var from = ""
    var until = ""
    /// Only entries before this one.
    var before: Int64?

    fileprivate func link(to base: StaticString) -> Link {
        .path(
            base,
            query: [
                "actor": filled(actor), "action": filled(action), "object": filled(object),
                "from": filled(from), "until": filled(until), "before": before.map(String.init),
            ])
    }

    private func filled(_ text: String) -> String? { text.isEmpty ? nil : text }
}
