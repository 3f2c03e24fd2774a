import Desk
import Foundation
import Providers
import SwiftASN1
import X509

/// The certificates that PayPal signs with: fetched from PayPal's own address only, checked up to
/// a trusted root, and kept for the day.
package actor PayPalCertificates {
    private let wire: any Wire
    private let base: String
    private let roots: CertificateStore
    private let name: String
    private let seconds: @Sendable () -> Int64
    private var known: [String: (leaf: Certificate, until: Int64)] = [:]

    /// - Parameters:
    ///   - base: PayPal's address, which certificates must come from.
    ///   - roots: what a chain must end in, as PEM; `nil`: what the system trusts.
    ///   - name: the host name that the certificate must carry.
    /// - Throws: where the roots are no certificates.
    package init(
        wire: any Wire, base: String, roots: String?,
        name: String,
        seconds: @escaping @Sendable () -> Int64
    ) throws {
        self.wire = wire
        self.base = base
        self.name = name
        self.seconds = seconds
        self.roots =
            try roots.map { CertificateStore(try Self.certificates($0)) }
            ?? CertificateStore.systemTrustRoots
    }

    func certificate(at address: String) async throws(WebhookRefusal) -> Certificate {
        if let held = known[address], held.until > seconds() { return held.leaf }
        // The address is the sender's word: nothing else is ever asked than PayPal itself.
        guard address.hasPrefix(base + "/v1/notifications/certs/"), address.utf8.count <= 300
        else { throw .notSigned }
        let response: ProviderResponse
        do {
            response = try await wire.send(
                ProviderRequest(.get, String(address.dropFirst(base.count))))
        } catch { throw .unavailable(error.problem) }
        guard response.isSuccess else { throw .unavailable("HTTP \(response.status)") }
        let chain: [Certificate]
        do {
            chain = try Self.certificates(String(decoding: response.body, as: UTF8.self))
        } catch { throw .notSigned }
        guard let leaf = chain.first, await isTrusted(leaf, chain) else { throw .notSigned }
        known[address] = (leaf, seconds() + 86_400)
        return leaf
    }

    private func isTrusted(_ leaf: Certificate, _ chain: [Certificate]) async -> Bool {
        let names = try? leaf.extensions.subjectAlternativeNames
        let isNamed = (names ?? SubjectAlternativeNames([])).contains { found in
            if case .dnsName(let found) = found { found == name } else { false }
        }
        guard isNamed else { return false }
        var verifier = Verifier(rootCertificates: roots) { RFC5280Policy() }
        let result = await verifier.validate(
            leaf: leaf, intermediates: CertificateStore(chain.dropFirst()))
        if case .validCertificate = result { return true }
        return false
    }

    private static func certificates(_ pem: String) throws -> [Certificate] {
        try PEMDocument.parseMultiple(pemString: pem).map(Certificate.init(pemDocument:))
    }
}
