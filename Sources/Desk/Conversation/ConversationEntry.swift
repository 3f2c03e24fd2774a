import AfterSales
import Storage

/// Something that customer or desk said on a case: a message, or a question of the review with its
/// answer.
package struct ConversationEntry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case message, question, answer }

    package var kind: Kind
    package var at: Instant
    package var author: Actor
    package var text: String
    /// Whether a customer's message still waits for the desk.
    package var waits = false

    package var isByCustomer: Bool { kind == .answer || author.role == .customer }

    /// All of a case, in order of time.
    static func all(
        _ messages: [ConversationMessage], _ journal: [JournalEntry], of caseNumber: String
    ) -> [ConversationEntry] {
        let written = messages.map { message in
            ConversationEntry(
                kind: .message, at: message.at, author: message.author, text: message.text,
                waits: message.author.role == .customer && message.answeredAt == nil)
        }
        let asked = journal.filter { $0.caseNumber == caseNumber }.compactMap(Self.init)
        return (asked + written).enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    private init?(_ entry: JournalEntry) {
        switch entry.event {
        case .customerAsked(let text): self.init(.question, entry, text)
        case .customerAnswered(let text): self.init(.answer, entry, text)
        default: return nil
        }
    }

    private init(_ kind: Kind, _ entry: JournalEntry, _ text: String) {
        self.init(kind: kind, at: entry.at, author: entry.actor, text: text)
    }

    private init(
        kind: Kind, at: Instant, author: Actor, text: String, waits: Bool = false
    ) {
        self.kind = kind
        self.at = at
        self.author = author
        self.text = text
        self.waits = waits
    }
}

/// What was said on a case, and the number that a form carries to say how much of it was seen.
package struct CaseConversation: Hashable, Sendable {
    package var entries: [ConversationEntry]
    package var last: Int64

    init(_ transaction: any Transaction, of caseNumber: String, journal: [JournalEntry]) throws {
        let messages = try Conversation(transaction).messages(of: caseNumber)
        entries = ConversationEntry.all(messages, journal, of: caseNumber)
        last = messages.last?.id ?? 0
    }

    package var waits: Bool { entries.contains(where: \.waits) }
}
