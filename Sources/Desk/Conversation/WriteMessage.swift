import AfterSales
import Storage

/// A message to be written on a case.
package struct NewMessage: Sendable {
    package var caseNumber: String
    package var text: String
    /// ``CaseConversation/last`` of the page that it was written on.
    package var seen: Int64

    package init(caseNumber: String, text: String, seen: Int64) {
        self.caseNumber = caseNumber
        self.text = text
        self.seen = seen
    }

    /// The same for a second click, and for nothing else.
    fileprivate func once(by actor: Actor) -> String {
        Secret.hash("\(seen)\n\(actor.role.rawValue)\n\(actor.name)\n\(text)")
    }
}

/// What became of a message.
package enum WrittenMessage: Hashable, Sendable {
    case written
    /// A second click: it stands there already.
    case writtenBefore
    /// More was said since the page was made; nothing was stored.
    case overtaken
}

extension Desk {
    /// How often a customer writes on one case without waiting.
    package static let messageLimit = Limit(free: 20, delaySeconds: 60)

    /// Writes a message: a customer's waits for an answer, the desk's goes out as a mail and
    /// answers all that waited.
    ///
    /// - Throws: ``CaseRefusal``, and ``TooManyTries`` for a customer who writes too often.
    package func write(
        _ message: NewMessage, by actor: Actor, at now: Instant
    ) async throws -> WrittenMessage {
        guard actor.role.may(.writeMessage) else {
            throw CaseRefusal.notAllowed(role: actor.role, action: .writeMessage)
        }
        let length = message.text.unicodeScalars.count
        guard (1...Conversation.longest).contains(length) else {
            throw CaseRefusal.invalid(
                field: "message",
                problem: .outOfRange(Int64(length), 1...Int64(Conversation.longest)))
        }
        return try await database.write { transaction in
            guard let order = try OrderRecords(transaction).orderNumber(ofCase: message.caseNumber)
            else { throw CaseRefusal.caseNotFound(number: message.caseNumber) }
            let conversation = Conversation(transaction)
            let once = message.once(by: actor)
            if try conversation.holds(once, of: message.caseNumber) { return .writtenBefore }
            if actor.role == .customer {
                try Attempts(transaction).take(
                    [(name: "message:" + message.caseNumber, limit: Self.messageLimit)], at: now)
                try conversation.add(
                    message.text, to: message.caseNumber, by: actor, once: once, outboxID: nil,
                    at: now)
                return .written
            }
            guard try conversation.last(of: message.caseNumber) <= message.seen else {
                return .overtaken
            }
            try send(message, of: order, once: once, by: actor, at: now, transaction)
            return .written
        }
    }

    private func send(
        _ message: NewMessage, of order: String, once: String, by actor: Actor, at now: Instant,
        _ transaction: any Transaction
    ) throws {
        let number = message.caseNumber
        let outbox = Outbox(transaction)
        try outbox.add([.mail(.message, case: number)], order: order, at: now)
        let conversation = Conversation(transaction)
        try conversation.add(
            message.text, to: number, by: actor, once: once,
            outboxID: try outbox.lastID(), at: now)
        try conversation.markAnswered(number, at: now)
        try Audit(transaction).note("message", on: "case:" + number, by: actor.name, at: now)
    }

    /// Takes a case off the list of those that wait for an answer, without one.
    ///
    /// - Returns: `false` where the customer wrote again since the page was made; nothing is
    ///   changed then.
    package func needsNoAnswer(
        case number: String, seen: Int64, by actor: Actor, at now: Instant
    ) async throws -> Bool {
        guard actor.role.isStaff, actor.role.may(.writeMessage) else {
            throw CaseRefusal.notAllowed(role: actor.role, action: .writeMessage)
        }
        return try await database.write { transaction in
            guard try OrderRecords(transaction).orderNumber(ofCase: number) != nil else {
                throw CaseRefusal.caseNotFound(number: number)
            }
            guard try Conversation(transaction).last(of: number) <= seen else { return false }
            try Conversation(transaction).markAnswered(number, at: now)
            try Audit(transaction).note(
                "no_answer_needed", on: "case:" + number, by: actor.name, at: now)
            return true
        }
    }

    /// What was said on a customer's case; what the desk wrote counts as seen from now on.
    package func conversation(
        of found: Case, order: String, at now: Instant
    ) async throws -> CaseConversation {
        let number = found.number
        let isNew = try await database.read { transaction in
            try Conversation(transaction).messages(of: number)
                .contains { $0.author.role != .customer && $0.readAt == nil }
        }
        if isNew {
            try await database.write {
                try Conversation($0).markRead(number, byCustomer: true, at: now)
            }
        }
        return try await database.read { transaction in
            try CaseConversation(
                transaction, of: number, journal: try Journal(transaction).entries(of: order))
        }
    }
}
