import Crypto
import Foundation
import Storage

/// Seals what must be read again, but not by whoever holds the database alone: AES-256-GCM with a
/// key that is kept outside of it.
///
/// The first key seals; the others only open what was sealed before the key was changed.
package struct SecretBox: Sendable {
    private struct Key: Sendable {
        let name: String
        let secret: SymmetricKey
    }

    private let keys: [Key]
    package static let keyBytes = 32

    package enum Problem: Error, Hashable, Sendable {
        case keyLength(Int)
        case noKey
        /// Sealed with a key that is not here.
        case unknownKey(String)
        /// Not what was sealed, or sealed for somebody else.
        case damaged
    }

    /// - Throws: ``Problem/keyLength(_:)``, ``Problem/noKey``.
    package init(keys: [[UInt8]]) throws(Problem) {
        guard !keys.isEmpty else { throw .noKey }
        for key in keys where key.count != Self.keyBytes { throw .keyLength(key.count) }
        self.keys = keys.map { key in
            Key(
                name: String(Hexadecimal.text(SHA256.hash(data: Data(key))).prefix(8)),
                secret: SymmetricKey(data: key))
        }
    }

    /// The name of the key that seals now; tells nothing of the key.
    package var current: String { keys[0].name }

    /// - Parameter purpose: whose secret it is; it opens for the same purpose only.
    package func seal(_ secret: [UInt8], for purpose: String) -> SealedSecret {
        guard
            let sealed = try? AES.GCM.seal(
                secret, using: keys[0].secret, authenticating: Data(purpose.utf8)
            ).combined
        else { preconditionFailure("a key of \(Self.keyBytes) bytes seals anything") }
        return SealedSecret(key: keys[0].name, bytes: Array(sealed))
    }

    /// - Throws: ``Problem/unknownKey(_:)``, ``Problem/damaged``.
    package func open(_ sealed: SealedSecret, for purpose: String) throws(Problem) -> [UInt8] {
        guard let name = sealed.key else { return sealed.bytes }
        guard let key = keys.first(where: { $0.name == name }) else { throw .unknownKey(name) }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.bytes)
            return Array(
                try AES.GCM.open(box, using: key.secret, authenticating: Data(purpose.utf8)))
        } catch {
            throw .damaged
        }
    }

    /// Keyed hashes of something short, one a key, that of the current key first.
    package func marks(of text: String, for purpose: String) -> [String] {
        keys.map { key in
            let message = Data((purpose + "\n" + text).utf8)
            return Hexadecimal.text(
                HMAC<SHA256>.authenticationCode(for: message, using: key.secret))
        }
    }
}

extension SecretBox: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String { "SecretBox(key \(current))" }
    package var debugDescription: String { description }
}
