import Crypto
import Foundation
import SwiftASN1
import X509
import _CryptoExtras

/// A certificate authority of a test, with one certificate for PayPal's name.
struct TestAuthority: Sendable {
    static let name = "messageverificationcerts.paypal.com"

    /// PEM.
    let root: String
    /// The leaf and its root, as PayPal serves them.
    let chain: String
    private let key: _RSA.Signing.PrivateKey

    init() throws {
        let authority = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let leafKey = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        key = leafKey
        let issuer = try DistinguishedName {
            CommonName("Test Root \(UInt32.random(in: 0...9999))")
        }
        let root = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: authority.publicKey,
            notValidBefore: Date(timeIntervalSinceNow: -86_400),
            notValidAfter: Date(timeIntervalSinceNow: 86_400), issuer: issuer, subject: issuer,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
            }, issuerPrivateKey: authority)
        let leaf = try Certificate(
            version: .v3, serialNumber: .init(),
            publicKey: Certificate.PublicKey(leafKey.publicKey),
            notValidBefore: Date(timeIntervalSinceNow: -86_400),
            notValidAfter: Date(timeIntervalSinceNow: 86_400), issuer: issuer,
            subject: try DistinguishedName { CommonName(Self.name) },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                SubjectAlternativeNames([.dnsName(Self.name)])
            }, issuerPrivateKey: authority)
        self.root = try root.serializeAsPEM().pemString
        chain = try leaf.serializeAsPEM().pemString + "\n" + self.root
    }

    /// PKCS #1 v1.5 with SHA-256.
    var sign: @Sendable ([UInt8]) -> [UInt8] {
        { [key] message in
            let signature = try? key.signature(
                for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5)
            return signature.map { Array($0.rawRepresentation) } ?? []
        }
    }
}
