import AfterSales
import Storage

/// The audit log as a file, the latest entry first.
package struct AuditExport: Sendable {
    private let database: any Database
    private let filter: AuditFilter
    private let zone: Zone

    package init(database: any Database, filter: AuditFilter, zone: Zone) {
        self.database = database
        self.filter = filter
        self.zone = zone
    }

    package static let heading = CSVLine.text([
        "id", "at", "actor", "action", "object", "detail", "before", "after",
    ])

    /// Gives the lines of a CSV file, some hundred at once.
    package func forEach(_ body: (String) async throws -> Void) async throws {
        try await forEachPage { entries in
            let lines = entries.map { entry in
                CSVLine.text([
                    String(entry.id), entry.at.iso(in: zone), entry.actor, entry.action,
                    entry.object, entry.detail, entry.before, entry.after,
                ])
            }
            try await body(lines.joined())
        }
    }

    /// Gives the entries as JSON objects, one a line.
    package func forEachJSON(_ body: (String) async throws -> Void) async throws {
        try await forEachPage { entries in
            for entry in entries {
                let line = Line(
                    id: entry.id, at: entry.at.iso(in: zone), actor: entry.actor,
                    action: entry.action, object: entry.object, detail: entry.detail,
                    before: entry.before, after: entry.after)
                try await body(try JSON.text(line) + "\n")
            }
        }
    }

    private struct Line: Encodable {
        var id: Int64
        var at, actor, action, object, detail, before, after: String
    }

    private func forEachPage(_ body: ([Audit.Entry]) async throws -> Void) async throws {
        var last = Int64.max
        while true {
            let (before, filter) = (last, self.filter)
            let entries = try await database.read {
                try Audit($0).latest(1000, before: before, where: filter)
            }
            guard let oldest = entries.last else { return }
            last = oldest.id
            try await body(entries)
        }
    }
}
