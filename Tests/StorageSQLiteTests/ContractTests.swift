import Foundation
import Storage
import StorageContract
import StorageSQLite
import Testing

/// The contract on SQLite, in memory and in a file.
@Suite struct ContractTests {
    typealias Body = @Sendable (any Database) async throws -> Void

    static let bodies: [(name: String, body: Body)] = [
        ("parameters bind by number", StorageContract.parametersBindByNumber),
        (
            "a throwing transaction stores nothing",
            StorageContract.aThrowingTransactionStoresNothing
        ),
        ("a record comes back as stored", StorageContract.aRecordComesBackAsItWasStored),
        ("the same unit is asked for once", StorageContract.theSameUnitIsAskedForOnce),
        ("two claims on one unit are impossible", StorageContract.twoClaimsOnOneUnitAreImpossible),
        ("no more than was paid goes back", StorageContract.moreThanWasPaidCannotBeGivenBack),
        ("the journal is append only", StorageContract.theJournalIsAppendOnly),
        ("a published version never changes", StorageContract.aPublishedVersionNeverChanges),
        ("an order keeps its policy", StorageContract.anOrderKeepsItsPolicy),
        ("a newer schema is refused", StorageContract.aNewerSchemaIsRefused),
        ("the desk answers all that waits", StorageContract.theDeskAnswersAllThatWaits),
        ("a message has a case and a text", StorageContract.aMessageHasACaseAndAText),
        ("every version of a mail is kept", StorageContract.everyVersionOfAMailIsKept),
        ("names are found without accents", StorageContract.namesAreFoundWithoutAccentsAndCase),
        ("exact numbers come first", StorageContract.exactNumbersComeFirstThenTheLatest),
        ("queues are sorted and filtered", StorageContract.queuesAreSortedFilteredAndCounted),
        ("views belong to their member", StorageContract.viewsBelongToTheirMember),
        ("notes are of a case", StorageContract.notesAreOfACaseAndNeverEmpty),
        ("a parcel comes back as stored", StorageContract.aParcelComesBackAsItWasStored),
        (
            "two decisions on one parcel are impossible",
            StorageContract.twoDecisionsOnOneParcelAreImpossible
        ),
        ("a parcel is not closed without reason", StorageContract.aParcelIsNotClosedWithoutAReason),
        ("what was stored before is completed", StorageContract.whatWasStoredBeforeIsCompleted),
        ("scanned codes lead to cases", StorageContract.scannedCodesLeadToOrdersAndCases),
        ("a photo has one holder", StorageContract.aPhotoHasOneHolder),
        ("what goes back is a queue", StorageContract.whatGoesBackIsAQueue),
        (
            "documents are numbered without holes",
            StorageContract.documentsAreNumberedWithoutHoles
        ),
        ("a series begins anew each year", StorageContract.aSeriesBeginsAnewEachYear),
        ("what is not stored leaves no hole", StorageContract.whatIsNotStoredLeavesNoHole),
        ("an issued document stays as it is", StorageContract.anIssuedDocumentStaysAsItIs),
        ("an old ledger is split by rate", StorageContract.anOldLedgerIsSplitByRate),
        ("an old failure gets its dates", StorageContract.anOldFailureGetsItsDates),
        ("one page to pay on at a time", StorageContract.onePageToPayOnAtATime),
        ("a charge cannot say what cannot be", StorageContract.aChargeCannotSayWhatCannotBe),
        ("a credit is decided once", StorageContract.aCreditIsDecidedOnce),
        ("a transfer is in one file only", StorageContract.aTransferIsInOneFileOnly),
    ]

    @Test(arguments: bodies.indices)
    func `in memory`(_ index: Int) async throws {
        let database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        try await Self.bodies[index].body(database)
    }

    @Test(arguments: bodies.indices)
    func `in a file`(_ index: Int) async throws {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate()
            try await Self.bodies[index].body(database)
        }
    }
}

/// Runs `body` with a path in a folder that is gone afterwards.
func withTemporaryFile(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("reprise-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.appendingPathComponent("shop.db").path)
}
