import CSodium
import Dispatch
import Synchronization

/// Passwords of the staff, hashed by argon2id (libsodium): 64 MiB and 3 passes each.
///
/// The work runs on threads of its own: a log-in takes a tenth of a second of one core, which
/// would stand in the way of every page if it ran where pages do.
package struct Passwords: Sendable {
    package static let memoryBytes = 64 * 1024 * 1024
    package static let passes: UInt64 = 3
    package static let shortest = 12
    package static let longest = 200

    private static let queue = DispatchQueue(label: "reprise.passwords", qos: .utility)
    /// The hash of nothing anybody knows, checked where a login does not exist, so that the
    /// answer takes as long.
    private static let nobody = Mutex<String?>(nil)

    package init() {
        precondition(sodium_init() >= 0, "libsodium does not start")
    }

    package func hash(_ password: String) async -> String {
        await Self.run { Self.hashNow(password) }
    }

    /// - Parameter hash: `nil`: no such person; takes as long and is false.
    package func matches(_ password: String, hash: String?) async -> Bool {
        await Self.run {
            let known = hash ?? Self.hashOfNobody()
            let characters = Array(password.utf8CString)
            let isRight =
                crypto_pwhash_str_verify(known, characters, UInt64(characters.count - 1)) == 0
            return isRight && hash != nil
        }
    }

    private static func hashOfNobody() -> String {
        nobody.withLock { known in
            if let known { return known }
            let made = hashNow(String(UInt64.random(in: .min ... .max)))
            known = made
            return made
        }
    }

    private static func hashNow(_ password: String) -> String {
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let characters = Array(password.utf8CString)
        let status = crypto_pwhash_str_alg(
            &output, characters, UInt64(characters.count - 1), passes, memoryBytes,
            crypto_pwhash_ALG_ARGON2ID13)
        precondition(status == 0, "no memory for a password's hash")
        let text = output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
        return String(decoding: text, as: UTF8.self)
    }

    private static func run<Value: Sendable>(
        _ body: @escaping @Sendable () -> Value
    ) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: body()) }
        }
    }
}
