#if PLANTED_BUGS
    import Synchronization
#endif

/// Mistakes that this program could have been written with, each of which the refund campaign must
/// find: `scripts/planted-bugs` builds it with them, and plants one after another.
///
/// In every other build ``isPlanted`` is the constant `false`, and nothing of them is left.
package enum PlantedBug: String, CaseIterable, Sendable {
    /// A refund that is sent again gets another key.
    case keyMadeAnew = "key made anew"
    /// What is requested does not count against the payment until it is confirmed.
    case notReserved = "not reserved"
    /// A reading books every refund it does not know by the provider's id.
    case readingInserts = "reading inserts"
    /// Whoever comes first takes an instruction, and so does whoever comes second.
    case lockMissing = "lock missing"
    /// What may have left is sent again without a look.
    case notReadUp = "not read up"
    case silenceIsFailure = "silence is failure"
    case silenceIsSuccess = "silence is success"
    /// Succeeded is taken for the end.
    case lateFailureIgnored = "late failure ignored"
    /// Several refunds of one payment go out beside one another.
    case severalAtOnce = "several at once"
    /// A refund of all that is left, where the lender takes it so.
    case amountLeftOut = "amount left out"
    /// Refunds made in the dashboard are not booked.
    case outsideUnseen = "outside unseen"
    /// The answer and the outbox's mark are two transactions.
    case answerApart = "answer apart"
    /// A disputed payment is given back all the same.
    case freezeForgotten = "freeze forgotten"
    /// Finance may send again what is in doubt.
    case doubtRetried = "doubt retried"
    /// What a customer paid too late on a page is kept.
    case latePaymentKept = "late payment kept"
    /// A payment that came too late is sent back again under another key.
    case givenBackAnew = "given back anew"
    /// A transfer stays in line until the bank's word, so two files may take it.
    case inTwoFiles = "in two files"
    /// An account is paid to that nobody proved to be theirs.
    case accountUnproven = "account unproven"

    #if PLANTED_BUGS
        private static let planted = Mutex<PlantedBug?>(nil)

        /// Plants one, in the place of the one before; `nil`: none.
        package static func plant(_ bug: PlantedBug?) { planted.withLock { $0 = bug } }

        package var isPlanted: Bool { Self.planted.withLock { $0 == self } }
    #else
        package var isPlanted: Bool { false }
    #endif
}
