import AfterSales
import Storage

/// The ledger as a *fichier des écritures comptables*: the 18 columns of article A47 A-1 of the
/// Livre des procédures fiscales, separated by tabs.
package struct AccountingFile: Sendable {
    package enum Problem: Error, CustomStringConvertible {
        case currency(order: String, currency: String)
        case unbalanced(piece: String)

        package var description: String {
            switch self {
            case .currency(let order, let currency):
                "order \(order) is in \(currency), and a FEC is in euros: take --format csv"
            case .unbalanced(let piece):
                "the entries of \(piece) do not add up to zero: run `reprise db verify`"
            }
        }
    }

    package static let columns = [
        "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib",
        "CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit",
        "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise",
    ]

    private let export: LedgerExport
    private let chart: ChartOfAccounts

    package init(_ export: LedgerExport, chart: ChartOfAccounts) {
        self.export = export
        self.chart = chart
    }

    /// The name that the article gives the file: `123456789FEC20261231`.
    package static func name(siren: String, closing day: CivilDay) -> String {
        siren + "FEC" + compact(day)
    }

    /// Gives the file's lines, the heading first; numbers run from 1 without a hole.
    package func forEach(_ body: (String) async throws -> Void) async throws {
        try await body(Self.line(Self.columns))
        var number = 0
        try await export.forEach { posting in
            let sums = try sums(posting)
            guard !sums.isEmpty else { return }
            number += 1
            let day = Self.compact(posting.day)
            let lines = sums.map { account, amount in
                Self.line([
                    posting.journal.rawValue, posting.journal.label, String(number), day,
                    account.number, account.label, "", "", posting.piece,
                    Self.compact(posting.pieceDay), Self.title(posting),
                    Self.amount(max(0, amount)), Self.amount(max(0, -amount)), "", "", day, "",
                    "",
                ])
            }
            try await body(lines.joined())
        }
    }

    /// What a posting moves, a line a number; what cancels out is left out.
    private func sums(
        _ posting: LedgerExport.Posting
    ) throws(Problem) -> [(ChartOfAccounts.Number, Minor)] {
        var sums: [(ChartOfAccounts.Number, Minor)] = []
        for line in posting.lines {
            guard line.currency == "EUR" else {
                throw .currency(order: line.order, currency: line.currency)
            }
            let account = chart.number(of: line.account)
            if let index = sums.firstIndex(where: { $0.0 == account }) {
                sums[index].1 += line.amount
            } else {
                sums.append((account, line.amount))
            }
        }
        guard sums.reduce(0, { $0 + $1.1 }) == 0 else { throw .unbalanced(piece: posting.piece) }
        return sums.filter { $0.1 != 0 }.sorted { ($1.1 < 0 ? 1 : 0) > ($0.1 < 0 ? 1 : 0) }
    }

    private static func title(_ posting: LedgerExport.Posting) -> String {
        let line = posting.lines[0]
        let about = line.refund ?? line.caseNumber ?? line.order
        return switch line.cause {
        case .sale: (line.caseNumber == nil ? "Vente " : "Frais ou complément ") + about
        case .collection: "Encaissement " + about
        case .reservation: "Avoir " + about + " commande " + line.order
        case .refund: "Remboursement " + about
        case .reduction: "Échéance réduite " + about
        case .doubt: "Remboursement en doute " + about
        case .bounce: "Remboursement revenu " + about
        case .overpayment: "Trop-perçu à rendre " + about
        case .split: "TVA par taux " + about
        }
    }

    /// Tabs and line ends would break the columns; a pipe is the other separator.
    private static func line(_ cells: [String]) -> String {
        let safe = cells.map { cell in
            String(cell.map { $0.isNewline || $0 == "\t" || $0 == "|" ? " " : $0 })
        }
        return safe.joined(separator: "\t") + "\r\n"
    }

    private static func amount(_ minor: Minor) -> String {
        LedgerExport.decimal(minor, in: "EUR", separator: ",")
    }

    private static func compact(_ day: CivilDay) -> String {
        day.description.filter { $0 != "-" }
    }
}
