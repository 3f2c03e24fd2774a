import AfterSales
import Crypto
import Foundation

/// The six digits of an authenticator (RFC 6238: HMAC-SHA-1, steps of 30 seconds).
package enum OneTimePassword {
    package static let stepSeconds: Int64 = 30

    /// The digits of one time step.
    package static func digits(secret: [UInt8], step: Int64) -> String {
        var counter = UInt64(bitPattern: step).bigEndian
        let message = withUnsafeBytes(of: &counter) { Data($0) }
        let code = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: message, using: SymmetricKey(data: secret)))
        let offset = Int(code[19] & 15)
        let value = code[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let number = String((value & 0x7FFF_FFFF) % 1_000_000)
        return String(repeating: "0", count: 6 - number.count) + number
    }

    /// The step that typed digits belong to: this one or a neighbor, and later than `last`, so
    /// that none is accepted twice; `nil` where they belong to none.
    package static func step(
        of typed: String, secret: [UInt8], after last: Int64, at now: Instant
    ) -> Int64? {
        let current = now.secondsSinceEpoch / stepSeconds
        return (current - 1...current + 1).first { step in
            step > last && Secret.areEqual(digits(secret: secret, step: step), typed)
        }
    }

    /// The secret as authenticators take it: base32 (RFC 4648) without padding.
    package static func base32(_ secret: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var (bits, count) = (0, 0)
        for byte in secret {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[bits >> count & 31])
            }
            bits &= (1 << count) - 1
        }
        if count > 0 { text.append(alphabet[bits << (5 - count) & 31]) }
        return text
    }
}
