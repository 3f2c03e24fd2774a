import AfterSales
import Desk
import Sandbox
import Storage

/// The books beside the bank.
extension Campaign {
    func check() async throws -> Report {
        var report = Report()
        report.deaths = deaths
        report.faults = bank.faults
        report.violations = bank.violations
        let made = bank.refunds
        report.made = made.count
        let sendings = try await sendings()
        let records = try await records()
        report.paidPages = bank.paidPages.count
        report.transfers = house.count
        let backs = try await store.read { try Charges($0).all() }.map { $0.id + "-back" }
        report.givenBack = made.filter { $0.key.map(backs.contains) ?? false }.count
        let byKey = Dictionary(grouping: made.filter { $0.key != nil }) { $0.key ?? "" }
        for (key, refunds) in byKey {
            if refunds.filter(\.counts).count > 1 {
                report.violations.append("double: \(key) left more than once")
            }
            if !sendings.contains(where: { $0.key == key }), !backs.contains(key) {
                report.violations.append("lost: the bank holds \(key), the books do not")
            }
        }
        for record in records {
            report.refunds += record.instructions.count
            for instruction in record.instructions {
                if instruction.method == .bankTransfer {
                    report.violations += compareTransfer(instruction, of: record)
                    continue
                }
                let sending = sendings.first { $0.refund == instruction.id }
                let held = made.filter { $0.key == sending?.key || $0.id == sending?.providerID }
                report.violations += Self.compare(instruction, held, record)
            }
            report.violations += try await frozen(record, sendings)
        }
        report.violations += try await comparePages(records)
        let differences = try await store.read { try MoneyDifferences($0).all() }
        let known = Set(sendings.compactMap(\.providerID) + differences.map(\.difference.subject))
        for refund in made where refund.key == nil && refund.status == .succeeded {
            if !known.contains(refund.id) {
                report.violations.append("unseen: \(refund.id), made in the dashboard")
            }
        }
        report.violations += differences.compactMap { stored in
            switch stored.difference.kind {
            case .amountDiffers, .succeededAfterFailure:
                "\(stored.order): \(stored.difference.kind.rawValue) \(stored.difference.subject)"
            case .planDiffers, .refundBeyondPayment, .disputeLost, .paymentNotAwaited,
                .giveBackFailed:
                nil
            }
        }
        report.violations += try await Desk(database: store).verify().problems
        return report
    }

    /// One instruction and what the bank holds of it.
    private static func compare(
        _ instruction: RefundInstruction, _ held: [RefundRecord], _ record: OrderRecord
    ) -> [String] {
        let gone = held.filter(\.counts)
        let isFrozen =
            instruction.payment.flatMap(record.order.payment)?.chargedBack ?? false
        switch instruction.state {
        case .succeeded:
            let isRight = gone.count == 1 && gone[0].amount == instruction.amount
            return isRight ? [] : ["\(instruction.id): succeeded here, \(gone.count) there"]
        case .failed:
            return gone.isEmpty ? [] : ["\(instruction.id): failed here, and it left"]
        case .unknown: return ["\(instruction.id): left unknown"]
        case .requested where isFrozen && gone.isEmpty: return []
        case .requested: return ["\(instruction.id): left as requested"]
        case .awaitingApproval:
            return gone.isEmpty ? [] : ["\(instruction.id): left before it was approved"]
        }
    }

    /// What left on a disputed payment after the dispute was known, and before it was won.
    private func frozen(
        _ record: OrderRecord, _ sendings: [RefundSendings.Sending]
    ) async throws -> [String] {
        let number = record.order.number
        let journal = try await store.read { try Journal($0).entries(of: number) }
        return journal.flatMap { entry -> [String] in
            guard case .paymentChargedBack(let payment) = entry.event else { return [] }
            let won = journal.first {
                $0.event == .paymentReleased(payment: payment) && $0.at >= entry.at
            }?.at
            return record.instructions.filter { $0.payment == payment }.compactMap { found in
                let sending = sendings.first { $0.refund == found.id }
                guard let sent = sending?.firstSentAt, sent > entry.at,
                    won.map({ sent < $0 }) ?? true
                else { return nil }
                return "\(found.id): sent on a disputed payment"
            }
        }
    }

    private func sendings() async throws -> [RefundSendings.Sending] {
        try await store.read { try RefundSendings($0).all() }
    }
}

extension RefundRecord {
    /// Our own key, as each provider keeps it; `nil`: made in the dashboard.
    var key: String? {
        notes["reprise_refund"] ?? notes["custom_id"] ?? notes["merchant_reference"]
    }
}
