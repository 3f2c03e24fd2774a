import Crypto
import Foundation
import Storage

/// Random secrets and their hashes: what a browser holds is never what is stored.
package enum Secret {
    /// 256 random bits in hexadecimal.
    package static func token(_ random: @Sendable (Int) -> [UInt8]) -> String {
        Hexadecimal.text(random(32))
    }

    package static func hash(_ token: String) -> String {
        Hexadecimal.text(SHA256.hash(data: Data(token.utf8)))
    }

    /// The hash of something short, keyed by a token that is not stored beside it.
    package static func hash(_ text: String, key: String) -> String {
        Hexadecimal.text(
            HMAC<SHA256>.authenticationCode(
                for: Data(text.utf8), using: SymmetricKey(data: Data(key.utf8))))
    }

    /// Compares in a time that does not depend on where two texts differ.
    package static func areEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// 32 characters that nobody confuses: no 0 and O, no 1 and I.
    package static let codeAlphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

    /// A code of eight characters, about 40 bits.
    package static func code(_ random: @Sendable (Int) -> [UInt8]) -> String {
        String(random(8).map { codeAlphabet[Int($0 & 31)] })
    }

    /// A code as it was sent, from what was typed: capitals, no spaces and dashes.
    package static func normalized(code typed: String) -> String {
        String(typed.uppercased().filter { !$0.isWhitespace && $0 != "-" })
    }
}
