import AfterSales
import Desk

/// The parts of PayPal's objects that are read and written here; names are PayPal's.
struct PayPalRefundBody: Encodable {
    var amount: PayPalAmount
    var invoice_id: String
    var custom_id: String
    var note_to_payer: String
}

struct PayPalRefund: Decodable {
    struct Details: Decodable {
        var reason: String?
    }
    var id: String
    /// `COMPLETED`, `PENDING`, `FAILED`, `CANCELLED`.
    var status: String
    var amount: PayPalAmount?
    var invoice_id: String?
    var custom_id: String?
    var status_details: Details?

    private var state: PaymentReading.Refund.State {
        switch status {
        case "COMPLETED": .succeeded
        case "FAILED", "CANCELLED": .failed
        default: .pending
        }
    }

    private var problem: String? { state == .failed ? status_details?.reason ?? status : nil }

    var reply: ProviderReply {
        switch state {
        case .succeeded: .succeeded(id: id)
        case .pending: .pending(id: id)
        case .failed: .failed(id: id, problem: problem ?? status)
        }
    }

    /// `nil`: it has no amount that can be read.
    var reading: PaymentReading.Refund? {
        guard let amount = amount?.minor else { return nil }
        return PaymentReading.Refund(
            id: id, key: custom_id ?? invoice_id, amount: amount, state: state,
            problem: problem)
    }
}

struct PayPalCapture: Decodable {
    struct Supplementary: Decodable {
        struct Related: Decodable {
            var order_id: String?
        }
        var related_ids: Related?
    }
    var id: String
    var status: String
    var supplementary_data: Supplementary?
}

struct PayPalOrder: Decodable {
    struct Unit: Decodable {
        struct Payments: Decodable {
            struct Capture: Decodable { var id: String }
            var captures: [Capture]?
            var refunds: [PayPalRefund]?
        }
        var payments: Payments?
    }
    var purchase_units: [Unit]?
}

struct PayPalDisputes: Decodable {
    struct Item: Decodable {
        var status: String
        var dispute_outcome: String?
    }
    var items: [Item]?

    /// Open as long as one of them is; a decision that is not for the seller counts as lost.
    var reading: PaymentReading.Dispute {
        guard let items, !items.isEmpty else { return .none }
        if items.contains(where: { $0.status != "RESOLVED" }) { return .open }
        let won: Set = ["RESOLVED_SELLER_FAVOUR", "RESOLVED_SELLER_FAVOR", "CANCELED_BY_BUYER"]
        return items.allSatisfy { won.contains($0.dispute_outcome ?? "") } ? .won : .lost
    }
}

struct PayPalToken: Decodable {
    var access_token: String
    /// Seconds.
    var expires_in: Int64
}

struct PayPalFailure: Decodable {
    struct Detail: Decodable {
        var issue: String?
        var description: String?
    }
    var name: String?
    var message: String?
    var details: [Detail]?

    var issue: String? { details?.first?.issue ?? name }
    var text: String {
        [issue, details?.first?.description ?? message].compactMap(\.self)
            .joined(separator: ": ")
    }
}
