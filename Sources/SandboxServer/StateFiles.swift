import Foundation
import Sandbox

/// Where the sandbox is remembered between two runs: one file with the world, and beside it one
/// with PayPal's key, which the merchant's trust in its certificate depends on.
struct StateFiles: Sendable {
    /// Nil: nothing is remembered.
    let path: String?

    /// The world of the last run; nil where there was none.
    func world(_ settings: SandboxSettings) throws -> SandboxWorld? {
        guard let path, FileManager.default.fileExists(atPath: path) else { return nil }
        let saved = try Data(contentsOf: URL(filePath: path))
        return try SandboxWorld(saved: Array(saved), settings: settings)
    }

    func keep(_ world: SandboxWorld) throws {
        guard let path else { return }
        try Data(world.saved()).write(to: URL(filePath: path), options: .atomic)
    }

    /// The key of the last run, or a new one.
    func seal(at now: Int64) throws -> PayPalSeal {
        guard let path else { return try PayPalSeal.make(at: now) }
        let place = URL(filePath: path + ".paypal")
        if FileManager.default.fileExists(atPath: place.path()) {
            return try JSONDecoder().decode(PayPalSeal.self, from: Data(contentsOf: place))
        }
        let seal = try PayPalSeal.make(at: now)
        try JSONEncoder().encode(seal).write(to: place, options: .atomic)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: place.path())
        return seal
    }
}
