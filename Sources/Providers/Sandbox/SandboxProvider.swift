import AfterSales
import Desk
import Foundation

/// A payment provider of our own for demos and tests: it pays at once, and keeps what it paid in a
/// file, as a provider outside this process would.
///
/// It does not deduplicate: a second send would be a second refund, and would show in the file.
/// That nothing is sent twice is the desk's own doing.
package actor SandboxProvider: PaymentProvider {
    /// One refund that was paid out.
    package struct Payout: Codable, Hashable, Sendable {
        package var id: String
        package var order: String
        package var method: String
        package var amount: Minor
        /// The key under which it was sent; `nil` in files of before there were keys: the id.
        package var key: String?
        /// The name of the payment's ``MoneySource``; `nil`: not known.
        package var source: String?
    }

    /// A file is written or it is not.
    package nonisolated let settleSeconds: Int64 = 0
    private let path: String
    private var payouts: [Payout]

    /// - Parameter path: the file, a line of JSON a payout; made when it is not there.
    package init(path: String) throws {
        self.path = path
        if !FileManager.default.fileExists(atPath: path) {
            guard FileManager.default.createFile(atPath: path, contents: nil) else {
                throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
            }
        }
        payouts = try Self.read(path)
    }

    /// The payouts in a file, the oldest first. A line that a crash cut short was never paid.
    package static func read(_ path: String) throws -> [Payout] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
            try? JSONDecoder().decode(Payout.self, from: Data($0.utf8))
        }
    }

    package func refund(_ order: RefundOrder) async -> ProviderReply {
        let payout = Payout(
            id: order.instruction, order: order.payment.order,
            method: order.payment.method.rawValue, amount: order.amount, key: order.key,
            source: order.payment.source.name)
        do {
            try append(payout)
        } catch {
            return .silent(problem: "\(error)")
        }
        payouts.append(payout)
        return .succeeded(id: "sandbox-" + order.key)
    }

    /// A payout of before knows no source: it is told of with every payment of its order, and found
    /// by its key.
    package func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading? {
        let held = payouts.filter { payout in
            payout.order == payment.order
                && (payout.source == nil || payout.source == payment.source.name)
        }
        return PaymentReading(
            readAt: now,
            refunds: held.map { payout in
                let key = payout.key ?? payout.id
                return PaymentReading.Refund(
                    id: "sandbox-" + key, key: key, amount: payout.amount, state: .succeeded)
            })
    }

    private func append(_ payout: Payout) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var line = try encoder.encode(payout)
        line.append(UInt8(ascii: "\n"))
        guard let file = FileHandle(forWritingAtPath: path) else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
        }
        defer { try? file.close() }
        try file.seekToEnd()
        try file.write(contentsOf: line)
        try file.synchronize()
    }
}
