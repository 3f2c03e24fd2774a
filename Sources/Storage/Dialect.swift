/// What the engines write differently. Everything else is common SQL.
package enum Dialect: Sendable {
    case sqlite

    /// `$1` names a parameter in SQLite and binds by order of appearance; `?1` binds by number.
    package func parameters(_ sql: String) -> String {
        let dollar = UInt8(ascii: "$")
        var previous = UInt8(ascii: " ")
        var isQuoted = false
        // By bytes: every statement of every transaction comes through here.
        let bytes = sql.utf8.map { byte in
            if byte == UInt8(ascii: "'") { isQuoted.toggle() }
            defer { previous = byte }
            return byte == dollar && !isQuoted && previous != dollar ? UInt8(ascii: "?") : byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// 16 hexadecimal digits that nobody has seen before.
    var freshHexadecimal: String {
        switch self {
        case .sqlite: "lower(hex(randomblob(8)))"
        }
    }

    /// Triggers that make impossible what no check of one row can see.
    var guards: [String] {
        [
            // Two open claims on one unit: the units held never exceed the units bought.
            """
            CREATE TRIGGER case_lines_hold_units AFTER INSERT ON case_lines
            WHEN (SELECT coalesce(sum(quantity), 0) FROM case_lines
                  WHERE order_number = NEW.order_number AND line = NEW.line
                  AND state IN ('requested', 'accepted', 'refunded', 'replaced', 'repaired',
                                'canceled'))
               > (SELECT quantity FROM order_lines
                  WHERE order_number = NEW.order_number AND line = NEW.line)
            BEGIN SELECT RAISE(ABORT, 'more units are held than were bought'); END
            """,
            """
            CREATE TRIGGER events_are_appended BEFORE UPDATE ON events
            BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END
            """,
            """
            CREATE TRIGGER events_are_kept BEFORE DELETE ON events
            BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END
            """,
            """
            CREATE TRIGGER ledger_is_appended BEFORE UPDATE ON ledger_entries
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END
            """,
            """
            CREATE TRIGGER audit_is_appended BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END
            """,
        ]
    }

    /// Triggers against deleting from what is append only.
    var keepers: [String] {
        [
            """
            CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END
            """,
            """
            CREATE TRIGGER ledger_is_kept BEFORE DELETE ON ledger_entries
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END
            """,
        ]
    }

    /// Triggers that keep issued documents as they are.
    var archivists: [String] {
        ["UPDATE", "DELETE"].map { change in
            """
            CREATE TRIGGER accounting_documents_stay_\(change.lowercased())
            BEFORE \(change) ON accounting_documents
            BEGIN SELECT RAISE(ABORT, 'an issued document stays as it is'); END
            """
        }
    }
}
