import AfterSales
import Documents
import Storage

/// A document of a case as it is fetched: kept as it was made, or drawn from what was frozen when
/// it was issued.
enum StoredPaper: Sendable {
    case kept([UInt8])
    case issued(AccountingDocument)

    /// - Returns: `nil` where the case has no such document.
    static func find(
        _ name: String, of caseNumber: String, _ transaction: any Transaction
    ) throws -> StoredPaper? {
        if let content = try CaseDocuments(transaction).find(name, of: caseNumber) {
            return .kept(content)
        }
        guard name.hasSuffix(".pdf") else { return nil }
        return try AccountingDocuments(transaction).find(
            String(name.dropLast(4)), of: caseNumber
        ).map { .issued($0) }
    }

    func pdf() throws -> [UInt8] {
        switch self {
        case .kept(let content): content
        case .issued(let document): try AccountingPaper(document).pdf()
        }
    }
}
