import AfterSales
import Storage

/// An order with all that the staff see of it.
package struct StaffFile: Sendable {
    package var record: OrderRecord
    package var rules: Rulebook
    package var policy: PolicyVersion
    /// That of the order's record: forms carry it, so that a stale page does nothing.
    package var version: Int64
    package var journal: [JournalEntry]
    package var messages: [KeptMessage]
    package var documents: [String]
    /// What invoices and credit notes must say of the shop and do not know.
    package let lacking: [LegalIdentity.Part]
    /// What providers said last of the order's payments.
    package var readings: [PaymentReadings.Stored]
    /// What is known outside of the case's refunds, by instruction.
    package var sendings: [String: RefundSendings.Sending]
    package var photos: [Photo]
    package var notes: [Notes.Note]
    /// The parcel that waits for a decision with the case's goods.
    package var aside: ArrivedParcel?
    /// Of the customer, besides this case; `nil` on an order's own page.
    package var history: CustomerHistory?
    /// What the case would do to the money if all of it is accepted; `nil` once it has been.
    package var forecast: RefundForecast?
    package var caseNumber: String?
    /// `nil`: of an order's file, or not for the eyes of whoever opened it.
    package var conversation: CaseConversation?

    package var `case`: Case? { caseNumber.flatMap(record.case) }

    package var deadlines: [Deadline] {
        self.case.map { record.deadlines(of: $0, under: rules) } ?? []
    }
}

extension Desk {
    /// Opens a customer's file; reading it is noted in the audit log.
    ///
    /// - Throws: ``CaseRefusal/caseNotFound(number:)``, ``CaseRefusal/notAllowed(role:action:)``.
    package func openFile(
        case number: String, by actor: Actor, at now: Instant
    ) async throws -> StaffFile {
        try actor.require(.readCase)
        return try await database.write { transaction in
            guard let order = try OrderRecords(transaction).orderNumber(ofCase: number) else {
                throw CaseRefusal.caseNotFound(number: number)
            }
            try Audit(transaction).note("read", on: "case:" + number, by: actor.name, at: now)
            var opened = try file(order, number, transaction)
            if actor.role.may(.readMessages) {
                if actor.role.may(.writeMessage) {
                    try Conversation(transaction).markRead(number, byCustomer: false, at: now)
                }
                opened.conversation = try CaseConversation(
                    transaction, of: number, journal: opened.journal)
            }
            return opened
        }
    }

    /// - Throws: ``CaseRefusal/orderNotFound(number:)``, ``CaseRefusal/notAllowed(role:action:)``.
    package func openFile(
        order number: String, by actor: Actor, at now: Instant
    ) async throws -> StaffFile {
        try actor.require(.readOrder)
        return try await database.write { transaction in
            let found = try file(number, nil, transaction)
            try Audit(transaction).note("read", on: "order:" + number, by: actor.name, at: now)
            return found
        }
    }

    private func file(
        _ order: String, _ caseNumber: String?, _ transaction: any Transaction
    ) throws -> StaffFile {
        guard let stored = try OrderRecords(transaction).find(order) else {
            throw CaseRefusal.orderNotFound(number: order)
        }
        let rules = try rulebooks.rulebook(stored.policy, transaction)
        let found = caseNumber.flatMap(stored.record.case)
        return StaffFile(
            record: stored.record, rules: rules, policy: stored.policy, version: stored.version,
            journal: try Journal(transaction).entries(of: order),
            messages: try caseNumber.map { try Messages(transaction).about(case: $0) } ?? [],
            documents: try caseNumber.map { try CaseDocuments(transaction).names(of: $0) } ?? [],
            lacking: shop.missing,
            readings: try PaymentReadings(transaction).find(of: order),
            sendings: try sendings(caseNumber, stored.record, transaction),
            photos: try caseNumber.map {
                try Photos(transaction).photos(of: .case($0))
                    + Photos(transaction).photos(ofParcelsWith: $0)
            } ?? [],
            notes: try caseNumber.map { try Notes(transaction).about(case: $0) } ?? [],
            aside: try caseNumber.flatMap { try Parcels(transaction).waiting(with: $0) },
            history: try caseNumber.map {
                try CustomerHistory(
                    of: stored.record.order.customer.email, besides: $0, transaction)
            },
            forecast: try found.flatMap {
                try forecast($0, stored.record, under: rules, transaction)
            },
            caseNumber: caseNumber)
    }

    private func sendings(
        _ caseNumber: String?, _ record: OrderRecord, _ transaction: any Transaction
    ) throws -> [String: RefundSendings.Sending] {
        let ids = caseNumber.map(record.instructions(of:))?.map(\.id) ?? []
        return try ids.reduce(into: [:]) { found, id in
            found[id] = try RefundSendings(transaction).find(id)
        }
    }

    /// What acceptance would do; a case that was accepted has its money rows instead.
    private func forecast(
        _ found: Case, _ record: OrderRecord, under rules: Rulebook,
        _ transaction: any Transaction
    ) throws -> RefundForecast? {
        guard found.acceptedAt == nil, !found.state.isFinal else { return nil }
        let named =
            (found.request.changes?.add ?? []) + [found.request.exchangeFor].compactMap { $0 }
        let work = CaseWork(
            on: record, by: Actor(.system), under: rules, at: found.openedAt,
            catalogue: try Catalogue(transaction).products(named.map(\.sku)))
        return work.refundForecast(found.request, found.decision)
    }
}
