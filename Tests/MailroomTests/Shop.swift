import AfterSales
import Correspondence
import Desk
import Documents
import Foundation
import Mailroom
import Storage
import StorageContract
import StorageSQLite
import Synchronization

/// A desk with one order, and a mailroom that keeps its mails.
struct Shop {
    static let now = StorageContract.openedAt

    final class Log: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    let desk: Desk
    let log = Log()
    private let mailroom: Mailroom

    /// - Parameter order: beside FR-1001, which is delivered.
    init(with order: Order? = nil) async throws {
        let database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        desk = try await StorageContract.desk(on: database)
        if let order { try await desk.place(order, by: Actor(.system), at: order.placedAt) }
        let settings = MailroomSettings(
            shopName: "Comptoir du Jeu", siteURL: "https://retours.example",
            from: try MailAddress("sav@retours.example", name: "Comptoir du Jeu"),
            returnAddress: Addressee(name: "Comptoir du Jeu", lines: ["59000 Lille"]),
            carrier: "Colissimo")
        mailroom = Mailroom(
            database: database, settings: settings, report: { [log] in log.add($0) })
    }

    func open(_ request: CaseRequest, on order: String = "FR-1001") async throws {
        _ = try await desk.open(request, on: order, by: Actor(.customer), at: Self.now)
    }

    func act(_ command: @escaping @Sendable (inout CaseWork) throws -> Void) async throws {
        _ = try await desk.onCase("R-000001", by: Actor(.admin), at: Self.now, command)
    }

    /// Sends what waits, and answers all mails that were ever kept, the oldest first.
    func mails() async throws -> [Kept] {
        let items = try await desk.database.read { try Outbox($0).next(99, at: Self.now) }
        for item in items {
            guard case .mail(let notice, let number) = item.effect,
                let found = try await desk.find(case: number)
            else { continue }
            try await mailroom.send(notice, about: found, outboxID: item.id, at: Self.now)
            try await desk.database.write { try Outbox($0).markDone(item.id) }
        }
        return try await desk.database.read { transaction in
            try Messages(transaction).latest().reversed().map { message in
                let mime = try Messages(transaction).find(message.id)?.mime ?? []
                return Kept(
                    template: message.template, subject: message.subject,
                    source: String(decoding: mime, as: UTF8.self))
            }
        }
    }

    /// The one mail of that kind.
    func mail(_ template: String) async throws -> Kept? {
        try await mails().last { $0.template == template }
    }

    static func returning(_ line: String) -> CaseRequest {
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: line, quantity: 1)]
        return request
    }
}

/// A mail as it was kept.
struct Kept {
    var template: String
    var subject: String
    /// As it is sent, in quoted-printable.
    var source: String

    /// The whole of it with its bytes decoded.
    var words: String {
        var bytes: [UInt8] = []
        var rest = Array(source.replacingOccurrences(of: "=\r\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names of its headers.
    var headers: [String] {
        let head = source.components(separatedBy: "\r\n\r\n")[0]
        return head.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }
            .map { String($0.prefix { $0 != ":" }) }
    }
}
