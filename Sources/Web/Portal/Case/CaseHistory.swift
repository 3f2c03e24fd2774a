import AfterSales

/// When what happened to a case, from the journal.
struct CaseHistory: Sendable {
    private let entries: [JournalEntry]

    init(_ journal: [JournalEntry], of number: String) {
        entries = journal.filter { $0.caseNumber == number }
    }

    var feePaid: Instant? { last { $0 == .feePaid } }
    var feeReturned: Instant? { last { $0 == .feeReturned } }
    var letterSent: Instant? { last { if case .letterSent = $0 { true } else { false } } }
    var posted: Instant? { last { $0 == .parcelScanned(.accepted) } }
    var differencePaid: Instant? { last { $0 == .differencePaid } }
    var replaced: Instant? { last { if case .replacementOrdered = $0 { true } else { false } } }
    var inspected: Instant? { last { if case .inspected = $0 { true } else { false } } }

    /// When it was approved: before a label went out, where one did.
    var approved: Instant? {
        last { if case .authorized = $0 { true } else { false } }
            ?? last { if case .accepted = $0 { true } else { false } }
    }

    /// When it went no further: refused, rejected, withdrawn, expired.
    var ended: Instant? {
        last { event in
            switch event {
            case .refused, .withdrawn, .expired, .parcelRefused, .inspected, .caseOpened: true
            default: false
            }
        }
    }

    private func last(_ matches: (Event) -> Bool) -> Instant? {
        entries.last { matches($0.event) }?.at
    }
}
