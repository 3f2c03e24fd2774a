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
    }

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

    package func refund(
        _ instruction: RefundInstruction, order: String
    ) async -> ProviderReply {
        let payout = Payout(
            id: instruction.id, order: order, method: instruction.method.rawValue,
            amount: instruction.amount)
        do {
            try append(payout)
        } catch {
            return .silent
        }
        payouts.append(payout)
        return .succeeded
    }

    package func lookUp(
        _ instruction: RefundInstruction, order: String
    ) async -> ProviderReply? {
        payouts.contains { $0.id == instruction.id } ? .succeeded : nil
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
