import AfterSales
import Desk

/// What the station can do with a case as it stands.
enum Stand: Hashable, Sendable {
    /// A parcel is expected.
    case expected
    /// It was received; the units have still to be graded.
    case received(by: JournalEntry)
    case inspected(by: JournalEntry)
    /// A person has still to say yes, or the customer to pay or answer.
    case notYet
    /// Refused or expired: a person may reopen it.
    case closed
    /// Withdrawn while the parcel was under way.
    case goesBack
    case over

    init(_ found: Case, _ journal: [JournalEntry]) {
        let own = journal.filter { $0.caseNumber == found.number }
        switch found.state {
        case .authorized, .inTransit: self = .expected
        case .received:
            let entry = own.last { $0.event == .parcelReceived }
            self = entry.map { .received(by: $0) } ?? .expected
        case .awaitingFee, .awaitingReview, .awaitingCustomer: self = .notYet
        case .withdrawn:
            self = found.sendBack.map { $0.state == .expected ? .goesBack : .over } ?? .goesBack
        case .refused, .expired: self = found.sendBack == nil ? .closed : .over
        case .accepted, .awaitingDifference, .settled, .rejected:
            self = own.last { $0.event.isInspection }.map { .inspected(by: $0) } ?? .over
        }
    }
}

extension Event {
    fileprivate var isInspection: Bool {
        switch self {
        case .inspected, .parcelRefused: true
        default: false
        }
    }
}
