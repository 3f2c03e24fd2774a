import AfterSales
import Foundation
import Simulation
import StorageSQLite

// Built with `-DPLANTED_BUGS` by `scripts/planted-bugs`: plants each bug in turn and looks whether
// the campaign finds it. Ends with 1 where one stays hidden, or where violations are found with
// none planted.

#if PLANTED_BUGS
    let most = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 60

    /// The first violation of a seed; a bug may also break the program itself, which counts.
    func violation(seed: Int) async -> String? {
        do {
            let store = try SQLiteDatabase.inMemory()
            try await store.migrate()
            return try await Campaign(seed: UInt64(seed), on: store).run().violations.first
        } catch { return "\(error)" }
    }

    var hidden: [String] = []
    for bug in PlantedBug.allCases {
        PlantedBug.plant(bug)
        var found: (seed: Int, what: String)?
        for seed in 1...most where found == nil {
            found = await violation(seed: seed).map { (seed, $0) }
        }
        print(
            "\(bug.rawValue): "
                + (found.map { "found with seed \($0.seed): \($0.what.prefix(90))" } ?? "HIDDEN"))
        if found == nil { hidden.append(bug.rawValue) }
    }
    PlantedBug.plant(nil)
    for seed in 1...10 {
        guard let what = await violation(seed: seed) else { continue }
        print("none planted, seed \(seed): \(what)")
        hidden.append("none")
    }
    print("\(PlantedBug.allCases.count) planted, \(hidden.count) not as they should be")
    exit(hidden.isEmpty ? 0 : 1)
#else
    print("built without planted bugs: scripts/planted-bugs builds it with them")
    exit(2)
#endif
