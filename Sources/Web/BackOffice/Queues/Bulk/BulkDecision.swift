import AfterSales
import Storage

/// The policy's answer to a case, as far as cases must share it to be authorized together.
struct BulkDecision: Hashable {
    let kind: CaseKind
    let resolution: Resolution
    let outcome: Outcome
    let clauses: ClauseSet

    init(_ found: Case) {
        kind = found.kind
        resolution = found.resolution
        outcome = found.decision.outcome
        clauses = found.decision.clauses
    }

    /// As a form carries it, so that what is authorized is what the page showed.
    var text: String {
        ([kind.rawValue, resolution.rawValue, outcome.rawValue] + clauses.ids)
            .joined(separator: " ")
    }
}

/// Why a case is looked at by itself.
enum BulkObstacle: Error, Hashable {
    case notInReview(CaseState)
    case flags([CaseFlag])
    case feeToQuote
    case refusedByPolicy
    /// The customer's answer has to be read.
    case answered
    /// Another case of the same order goes first.
    case sameOrder
    /// The policy's answer is not the one that the page showed.
    case anotherDecision

    /// - Returns: `nil` where nothing stands against it.
    init?(_ found: Case) {
        if found.state != .awaitingReview {
            self = .notInReview(found.state)
        } else if !found.flags.isEmpty {
            self = .flags(found.flags.sorted())
        } else if !found.decision.outcome.goesOn {
            self = .refusedByPolicy
        } else if found.needsQuotedFee {
            self = .feeToQuote
        } else if found.answer != nil {
            self = .answered
        } else {
            return nil
        }
    }
}

/// Cases that were marked, sorted by what can be done with them together.
struct BulkSelection {
    struct Group {
        let decision: BulkDecision
        var rows: [DeskQueues.Row]
    }

    /// In the order of the first of each.
    private(set) var groups: [Group] = []
    private(set) var apart: [(row: DeskQueues.Row, why: BulkObstacle)] = []

    init(_ rows: [DeskQueues.Row]) {
        var orders: Set<String> = []
        for row in rows {
            if let obstacle = BulkObstacle(row.found) {
                apart.append((row, obstacle))
            } else if !orders.insert(row.order).inserted {
                apart.append((row, .sameOrder))
            } else {
                add(row)
            }
        }
    }

    private mutating func add(_ row: DeskQueues.Row) {
        let decision = BulkDecision(row.found)
        if let index = groups.firstIndex(where: { $0.decision == decision }) {
            groups[index].rows.append(row)
        } else {
            groups.append(Group(decision: decision, rows: [row]))
        }
    }

    /// Whether all of them can be authorized by one button.
    var isOne: Bool { groups.count == 1 && apart.isEmpty }
}
