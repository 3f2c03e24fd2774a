import Crypto
import Foundation
import Sandbox
import SwiftASN1
import X509
import _CryptoExtras

/// What PayPal's webhooks are signed with: a key, its certificate, and the authority that issued
/// it, both made here.
struct PayPalSeal: Codable, Sendable {
    /// Changes with the key: those who keep certificates by address see a new one.
    let name: String
    let key: String
    let certificate: String
    let authority: String

    /// Two RSA keys of 2,048 bits; certificates good for ten years from the day before.
    static func make(at now: Int64) throws -> PayPalSeal {
        let authorityKey = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let issuer = try DistinguishedName {
            OrganizationName("Reprise sandbox")
            CommonName("Reprise sandbox authority")
        }
        // The name is the one in the certificate of PayPal's own sandbox.
        let host = "messageverificationcerts.sandbox.paypal.com"
        let subject = try DistinguishedName {
            OrganizationName("Reprise sandbox")
            CommonName(host)
        }
        let authority = try certificate(
            of: authorityKey.publicKey, subject: issuer, issuer: issuer,
            by: authorityKey, at: now,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
            })
        let leaf = try certificate(
            of: key.publicKey, subject: subject, issuer: issuer, by: authorityKey, at: now,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                SubjectAlternativeNames([.dnsName(host)])
            })
        let digest = SHA256.hash(data: key.publicKey.derRepresentation)
        return PayPalSeal(
            name: "CERT-" + digest.prefix(8).map { String($0, radix: 16) }.joined(),
            key: key.pemRepresentation, certificate: try leaf.serializeAsPEM().pemString,
            authority: try authority.serializeAsPEM().pemString)
    }

    func enter(into settings: inout SandboxSettings) throws {
        let key = try _RSA.Signing.PrivateKey(pemRepresentation: key)
        settings.paypalCertificateName = name
        settings.paypalCertificates = certificate + "\n" + authority + "\n"
        settings.paypalAuthority = authority + "\n"
        settings.signForPayPal = { bytes in
            // Signing fails only without memory; an empty signature is refused by everybody.
            let signature = try? key.signature(for: bytes, padding: .insecurePKCS1v1_5)
            return signature.map { Array($0.rawRepresentation) } ?? []
        }
    }

    private static func certificate(
        of key: _RSA.Signing.PublicKey, subject: DistinguishedName, issuer: DistinguishedName,
        by issuerKey: _RSA.Signing.PrivateKey, at now: Int64, extensions: Certificate.Extensions
    ) throws -> Certificate {
        let day: TimeInterval = 86_400
        let start = Date(timeIntervalSince1970: TimeInterval(now)) - day
        return try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PublicKey(key), notValidBefore: start,
            notValidAfter: start + 3_650 * day, issuer: issuer, subject: subject,
            signatureAlgorithm: .sha256WithRSAEncryption, extensions: extensions,
            issuerPrivateKey: Certificate.PrivateKey(issuerKey))
    }
}
