import AfterSales
import AfterSalesFixtures
import Desk
import Foundation
import Storage
import StorageContract
import StorageSQLite
import Testing

/// The ledger as an accountant and the tax office get it, read by a program that shares nothing
/// with the one that wrote it.
@Suite struct LedgerExportTests {
    /// A shop with sales at three rates, a plan of installments, a return with its fee, goodwill, a
    /// payment made twice, one refunded elsewhere, a refund in doubt, one that bounced, and one that failed and was sent again.
    private func shop() async throws -> Desk {
        let database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        let desk = try await StorageContract.desk(on: database)
        let lines = [
            Sample.line("pad", 18000), Sample.line("book", 9000, vat: 550),
            Sample.line("tea", 3000, grams: 100, vat: 1000),
        ]
        var plan = Sample.order(lines, shipping: 0, payments: [Sample.alma(paid: 1)])
        plan.number = "FR-2001"
        plan.invoice = Invoice(number: "F-2026-91", date: day("2026-03-02"))
        try await desk.place(plan, by: Actor(.system), at: StorageContract.placedAt)
        var start = StorageContract.openedAt
        try await giveBack(desk, "R-000001", on: "FR-1001", ["mat"], at: start)
        for (seconds, answer) in [
            (1, .timeout), (2, .succeeded), (3, .failed),
        ] as [(Int64, CaseWork.ProviderAnswer)] {
            _ = try await desk.onCase(
                "R-000001", by: Actor(.provider), at: start.adding(seconds: seconds * 90_000)
            ) { _ = try $0.providerAnswered("R-000001", answer) }
        }
        start = start.adding(hours: 24 * 6)
        _ = try await desk.onCase("R-000001", by: Actor(.finance), at: start) {
            try $0.retry("R-000001")
        }
        try await giveBack(desk, "R-000002", on: "FR-2001", ["book", "tea"], at: start)
        _ = try await desk.onCase("R-000002", by: Actor(.provider), at: start) {
            _ = try $0.providerAnswered("R-000002", .succeeded)
        }
        let goodwill = request(.adjustment, by: nil) {
            $0.reason = "Livraison en retard"
            $0.amount = 777
        }
        _ = try await desk.open(goodwill, on: "FR-2001", by: Actor(.finance), at: start)
        for adjustment in [
            Adjustment.paidTwice(by: .paypal, reference: "CAP-2"),
            .refundedOutside(by: .bankTransfer),
        ] {
            let asked = request(.adjustment, by: nil) {
                $0.reason = "Téléphone"
                $0.amount = 555
                $0.adjustment = adjustment
            }
            _ = try await desk.open(asked, on: "FR-2001", by: Actor(.finance), at: start)
        }
        #expect(try await desk.verify().problems == [])
        return desk
    }

    private func giveBack(
        _ desk: Desk, _ number: String, on order: String, _ lines: [String], at now: Instant
    ) async throws {
        _ = try await desk.open(
            request(.return, lines), on: order, by: Actor(.customer), at: now)
        _ = try await desk.onCase(number, by: Actor(.customer), at: now) {
            try $0.payFee(number)
        }
        _ = try await desk.onCase(number, by: Actor(.agent), at: now) {
            try $0.authorize(number)
        }
        _ = try await desk.onCase(number, by: Actor(.warehouse), at: now) {
            try $0.receive(number, .init())
            try $0.inspect(
                number,
                lines.map { InspectedItem(line: $0, quantity: 1, condition: .asSold) })
        }
    }

    private func fec(
        _ desk: Desk, accounts: String = "", journals: Set<LedgerJournal> = [.sales, .bank, .other]
    ) async throws -> String {
        var text = ""
        let export = LedgerExport(
            database: desk.database, zone: gamingShop.calendar.zone, journals: journals)
        try await AccountingFile(export, chart: try ChartOfAccounts(changes: accounts)).forEach {
            text += $0
        }
        return text
    }

    /// What the reader says: exit code and output.
    private func check(_ text: String) throws -> (code: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("reprise-fec-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let name = AccountingFile.name(siren: "123456789", closing: day("2026-12-31"))
        #expect(name == "123456789FEC20261231")
        let file = folder.appendingPathComponent(name + ".txt")
        try Data(text.utf8).write(to: file)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Acceptance/fec_check.py").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script, file.path, "--siren", "123456789"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    private struct Summary: Decodable {
        var entries: Int
        var totals: [String: Minor]
    }

    @Test func `a reader of its own finds nothing wrong, and the sums are the ledger's`()
        async throws
    {
        let desk = try await shop()
        let answer = try check(try await fec(desk))
        #expect(answer.code == 0, "\(answer.output)")
        guard answer.code == 0 else { return }
        let summary = try JSONDecoder().decode(Summary.self, from: Data(answer.output.utf8))
        var expected: [String: Minor] = [:]
        let chart = try ChartOfAccounts()
        for entry in try await desk.database.read({ try Journal($0).ledger() }) {
            expected[chart.number(of: entry.account).number, default: 0] += entry.amount
        }
        #expect(summary.totals.filter { $0.value != 0 } == expected.filter { $0.value != 0 })
        #expect(summary.totals["411"] == 8145)
        #expect(summary.entries == 19)
    }

    @Test func `what was paid twice is neither a sale nor a credit note`() async throws {
        let desk = try await shop()
        let other = try await fec(desk, journals: [.other])
        #expect(other.contains("Trop-perçu à rendre R-000004/1"))
        #expect(try await !fec(desk, journals: [.sales]).contains("R-000004"))
        // Refunded elsewhere, it has its credit note as any refund.
        #expect(try await fec(desk, journals: [.sales]).contains("Avoir R-000005/1"))
    }

    @Test(arguments: [
        ("a hole in the numbers", "\t3\t", "\t4\t"), ("a point for a comma", ",98\t", ".98\t"),
        ("an amount changed", "89,70\t0,00", "89,71\t0,00"),
        ("an empty account", "\t411\tClients", "\t\tClients"),
        ("a date with dashes", "20260302", "2026-03-02"), ("a column less", "BQ\tBanque", "BQ"),
        ("another heading", "EcritureLet", "Lettrage"), ("two names", "Clients", "Client"),
        ("both sides", "\t89,70\t0,00", "\t89,70\t89,70"), ("no end", "\r\nBQ", "\rBQ"),
    ])
    func `a file with a fault in it is found out`(
        fault: String, found: String, replacement: String
    ) async throws {
        let text = try await fec(try await shop())
        let range = try #require(text.range(of: found), "\(fault): nothing to spoil")
        let answer = try check(text.replacingCharacters(in: range, with: replacement))
        #expect(answer.code == 1, "\(fault)")
    }

    @Test func `accounts are those that the shop sets`() async throws {
        let text = try await fec(
            try await shop(),
            accounts: "vat:550=445712 TVA 5,5 %; provider:card=5121 Stripe; sales=7071")
        #expect(try check(text).code == 0)
        for part in [
            "\t445712\tTVA 5,5 %\t", "\t44571\tTVA collectée\t", "\t5121\tStripe\t",
            "\t7071\tVentes de marchandises\t",
        ] {
            #expect(text.contains(part))
        }
        #expect(!text.contains("\t707\t"))
    }

    @Test(arguments: ["sales", "sales=", "sails=707", "sales=7", "sales=70/7", "vat=707 TVA"])
    func `a chart of accounts that cannot be is refused`(text: String) {
        #expect(throws: ChartOfAccounts.Problem.self) { try ChartOfAccounts(changes: text) }
    }

    @Test func `a journal alone is numbered without holes too`() async throws {
        let desk = try await shop()
        for journal in LedgerJournal.allCases {
            let text = try await fec(desk, journals: [journal])
            #expect(try check(text).code == 0)
            #expect(
                text.split(separator: "\r\n").dropFirst().allSatisfy {
                    $0.hasPrefix(journal.rawValue + "\t")
                })
        }
    }

    @Test func `pieces are the numbers of the documents`() async throws {
        let text = try await fec(try await shop())
        for piece in [
            "\tF-2026-91\t20260302\tVente FR-2001\t", "\tFR-2026-000001\t20260320\t",
            "\tAV-2026-000001\t20260320\tAvoir R-000001/1 commande FR-1001\t",
            "\tAV-2026-000003\t20260326\t",
        ] {
            #expect(text.contains(piece), "\(piece)")
        }
    }

    @Test func `a foreign currency is no FEC`() async throws {
        let desk = try await shop()
        var order = Sample.order()
        order.number = "GB-1"
        order.currency = "GBP"
        try await desk.place(order, by: Actor(.system), at: StorageContract.openedAt)
        await #expect(throws: AccountingFile.Problem.self) { _ = try await fec(desk) }
    }

    @Test func `a line of the CSV is an entry`() async throws {
        let desk = try await shop()
        var lines: [String] = []
        let export = LedgerExport(
            database: desk.database, zone: gamingShop.calendar.zone, from: day("2026-03-20"),
            to: day("2026-03-20"))
        try await export.forEachCSV { lines += $0.split(separator: "\r\n").map(String.init) }
        #expect(lines.count == 10)
        #expect(
            lines.first
                == "2026-03-20T09:00:00+01:00,VE,FR-2026-000001,customers,FR-1001,R-000001,"
                + ",EUR,4.92,,sale")
        #expect(
            lines.contains(
                "2026-03-20T09:00:00+01:00,VE,AV-2026-000001,vat:2000,FR-1001,R-000001,"
                    + "R-000001/1,EUR,4.15,,reservation"))
    }
}
