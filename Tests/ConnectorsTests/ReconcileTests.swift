import AfterSales
import Connectors
import Desk
import Storage
import StorageContract
import StorageSQLite
import Testing

/// Providers' reports against the ledger.
@Suite struct ReconcileTests {
    private static let finance = Actor(.finance, name: "ines")
    private static let stripeHeading =
        "balance_transaction_id,created_utc,currency,gross,reporting_category,source_id,"
        + "refund_metadata[reprise_refund]"

    /// Two returns by card, both confirmed at 09:00 on 20 March in Paris.
    private func shop() async throws -> (desk: Desk, keys: [String]) {
        let database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        let desk = try await StorageContract.desk(on: database)
        for (number, line) in [("R-000001", "mat"), ("R-000002", "mouse")] {
            var request = CaseRequest(kind: .wrongItem, channel: .form)
            request.lines = [.init(line: line, quantity: 1)]
            let asked = request
            let now = StorageContract.openedAt
            _ = try await desk.open(asked, on: "FR-1001", by: Actor(.customer), at: now)
            _ = try await desk.onCase(number, by: Actor(.agent), at: now) {
                try $0.authorize(number, returnRequired: false)
            }
            _ = try await desk.onCase(number, by: Actor(.provider), at: now) {
                _ = try $0.providerAnswered(number, .succeeded)
            }
        }
        let keys = try await database.read {
            try $0.query("SELECT key FROM refund_sendings ORDER BY refund").map { try $0.text(0) }
        }
        return (desk, keys)
    }

    private func compare(
        _ desk: Desk, _ lines: [String], first: CivilDay? = nil, last: CivilDay? = nil
    ) async throws -> Reconciliations.Run {
        let text = ([Self.stripeHeading] + lines).joined(separator: "\n") + "\n"
        let refunds = try ReportReader(.stripe).refunds(in: Array(text.utf8))
        return try await desk.reconcile(
            .init(
                provider: .stripe, file: "march.csv", refunds: refunds, first: first, last: last),
            by: Self.finance, at: StorageContract.openedAt)
    }

    /// What a run found, written `other_amount R-000001/1 re_1 2980 2490`.
    private func told(_ run: Reconciliations.Run) -> [String] {
        run.differences.map { found in
            [
                found.kind.rawValue, found.refund, found.reported, found.ours.map(String.init),
                found.theirs.map(String.init),
            ].compactMap(\.self).joined(separator: " ")
        }
    }

    private let first = "txn_1,2026-03-20 08:00:00,eur,-29.80,refund,re_1,"
    private let second = "txn_2,2026-03-20 08:00:00,eur,-59.90,refund,re_2,"

    @Test func `a report that agrees leaves nothing to settle`() async throws {
        let (desk, keys) = try await shop()
        let run = try await compare(
            desk,
            [
                first + keys[0], second + keys[1],
                "txn_3,2026-03-20 08:00:00,eur,89.70,charge,ch_1,",
            ])
        #expect(told(run) == [])
        #expect(run.matched == 2)
    }

    @Test func `differences are found in both directions`() async throws {
        let (desk, keys) = try await shop()
        let run = try await compare(
            desk,
            [
                "txn_1,2026-03-20 08:00:00,eur,-24.90,refund,re_1," + keys[0],
                "txn_9,2026-03-20 10:00:00,eur,-5.00,refund,re_9,",
            ])
        #expect(
            told(run) == [
                "other_amount R-000001/1 re_1 2980 2490", "unknown_here re_9 500",
                "missing_there R-000002/1 5990",
            ])
        #expect(run.matched == 0)
        let open = try await desk.database.read { try Reconciliations($0).open() }
        #expect(open.map(\.difference) == run.differences)
        #expect(
            try await desk.settle(
                .reported(open[0].id), note: "Asked them.", by: Self.finance,
                at: StorageContract.openedAt))
        #expect(
            try await desk.settle(
                .reported(open[0].id), note: "Again.", by: Self.finance,
                at: StorageContract.openedAt)
                == false)
        #expect(try await desk.database.read { try Reconciliations($0).open() }.count == 2)
    }

    @Test func `another day is told, and found although it is outside the report's`()
        async throws
    {
        let (desk, keys) = try await shop()
        let run = try await compare(
            desk,
            [
                "txn_1,2026-03-21 23:30:00,eur,-29.80,refund,re_1," + keys[0],
                second + keys[1],
            ], last: CivilDay(year: 2026, month: 3, day: 22))
        #expect(told(run) == ["other_day R-000001/1 re_1 2980 2980"])
        #expect(run.differences[0].theirDay == CivilDay(year: 2026, month: 3, day: 22))
    }

    @Test func `a refund that came back is none, and ours says otherwise`() async throws {
        let (desk, keys) = try await shop()
        let back = "txn_4,2026-03-20 09:00:00,eur,29.80,refund_failure,re_1,"
        let lines = [first + keys[0], back + keys[0], second + keys[1]]
        #expect(told(try await compare(desk, lines)) == ["other_state R-000001/1 re_1 2980 0"])
        _ = try await desk.onCase(
            "R-000001", by: Actor(.provider), at: StorageContract.openedAt
        ) { _ = try $0.providerAnswered("R-000001", .failed) }
        #expect(told(try await compare(desk, lines)) == [])
    }

    @Test func `who may not export may not reconcile, and nothing is kept`() async throws {
        let (desk, _) = try await shop()
        let report = Desk.ReportToReconcile(
            provider: .stripe, file: "x.csv", refunds: [],
            first: CivilDay(year: 2026, month: 3, day: 20),
            last: CivilDay(year: 2026, month: 3, day: 20))
        await #expect(throws: CaseRefusal.notAllowed(role: .agent, action: .export)) {
            _ = try await desk.reconcile(
                report, by: Actor(.agent), at: StorageContract.openedAt)
        }
        let kept = try await desk.database.read {
            try $0.query("SELECT 1 FROM reconciliations")
        }
        #expect(kept.isEmpty)
    }

    @Test func `PayPal's report is read by its own columns`() throws {
        let text = """
            "RH","2026/03/21 04:00:00 +0100","A","X","011"
            "SH","2026/03/20 00:00:00 +0100","2026/03/20 23:59:59 +0100","X"
            "CH","Transaction ID","Invoice ID","PayPal Reference ID",\
            "Transaction Event Code","Transaction Initiation Date",\
            "Transaction Debit or Credit","Gross Transaction Amount","Gross Transaction Currency"
            "SB","7AB","k-R-1/1","5CD","T1107","2026/03/20 09:00:00 +0100","DR","2490","EUR"
            "SB","8AB","FR-1001","","T0006","2026/03/20 09:00:00 +0100","CR","8970","EUR"
            "SF","EUR","0"

            """
        #expect(
            try ReportReader(.paypal).refunds(in: Array(text.utf8)) == [
                ReportedRefund(
                    id: "7AB", key: "k-R-1/1", amount: 2490, currency: "EUR",
                    at: StorageContract.openedAt)
            ])
    }

    @Test func `Alma's report is read by its own columns`() throws {
        let text = """
            Créée (Heure Europe/Paris);Montant brut (centimes);Identifiant paiement;\
            Identifiant remboursement
            2026-03-20 09:00:00;-2490;payment_1;refund_1
            2026-03-20 09:00:00;30000;payment_2;

            """
        #expect(
            try ReportReader(.alma).refunds(in: Array(text.utf8)) == [
                ReportedRefund(
                    id: "refund_1", key: nil, amount: 2490, currency: "EUR",
                    at: StorageContract.openedAt)
            ])
    }

    @Test(arguments: [
        "txn,2026-03-20 08:00:00,eur,-24.905,refund,re_1,",
        "txn,2026-03-20 08:00:00,eur,24;90,refund,re_1,",
        "txn,yesterday,eur,-24.90,refund,re_1,",
    ])
    func `a line that cannot be read stops the comparison`(line: String) throws {
        let text = Self.stripeHeading + "\n" + line + "\n"
        #expect(throws: ReportReader.Problem.self) {
            try ReportReader(.stripe).refunds(in: Array(text.utf8))
        }
    }

    @Test func `another provider's report is not taken for this one's`() throws {
        let text = Self.stripeHeading + "\n"
        #expect(throws: ReportReader.Problem.self) {
            try ReportReader(.alma).refunds(in: Array(text.utf8))
        }
    }
}
