import Storage
import StorageSQLite
import Testing

@Suite struct DataCategoryTests {
    @Test func `every column of the schema has its category`() async throws {
        let database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        let found = try await database.read { transaction in
            let tables = try transaction.query(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            ).map { try $0.text(0) }
            return try Set(
                tables.flatMap { table in
                    try transaction.query("SELECT name FROM pragma_table_info('\(table)')").map {
                        table + "." + (try $0.text(0))
                    }
                })
        }
        let declared = DataTable.all.flatMap { table in
            table.columns.values.joined().map { table.name + "." + $0 }
        }
        #expect(
            found.subtracting(declared).sorted() == [],
            "add these to Storage/PersonalData/DataTable+All.swift, each with its category")
        #expect(
            Set(declared).subtracting(found).sorted() == [],
            "take these out of Storage/PersonalData/DataTable+All.swift")
        #expect(declared.count == Set(declared).count, "a column stands there twice")
    }

    @Test func `what identifies a person is where it is looked for`() {
        let identity = DataTable.all.flatMap { table in
            table.columns[.identity, default: []].map { table.name + "." + $0 }
        }
        #expect(
            identity.sorted() == [
                "charges.page", "messages.recipient", "orders.customer", "orders.detail",
                "orders.email",
                "parcels.sender", "payout_accounts.holder", "payout_accounts.iban",
                "search_terms.term", "staff.name", "transfers.holder", "transfers.iban",
                "withdrawal_statements.email", "withdrawal_statements.name",
            ])
    }
}
