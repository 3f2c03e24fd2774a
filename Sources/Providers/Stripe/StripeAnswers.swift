import AfterSales
import Desk

/// The parts of Stripe's objects that are read here; names are Stripe's.
struct StripeRefund: Decodable {
    var id: String
    var amount: Minor
    /// `pending`, `requires_action`, `succeeded`, `failed`, `canceled`.
    var status: String?
    var metadata: [String: String]?
    var failure_reason: String?

    /// A status of before there were any is a success; an unknown one is waited for.
    private var state: PaymentReading.Refund.State {
        switch status {
        case "succeeded", nil: .succeeded
        case "failed", "canceled": .failed
        default: .pending
        }
    }

    private var problem: String? {
        state == .failed ? failure_reason ?? status : nil
    }

    var reply: ProviderReply {
        switch state {
        case .succeeded: .succeeded(id: id)
        case .pending: .pending(id: id)
        case .failed: .failed(id: id, problem: problem ?? "failed")
        }
    }

    var reading: PaymentReading.Refund {
        PaymentReading.Refund(
            id: id, key: metadata?[StripeProvider.metadataKey], amount: amount, state: state,
            problem: problem)
    }
}

struct StripeList<Item: Decodable>: Decodable {
    var data: [Item]
    var has_more: Bool
}

struct StripeCharge: Decodable {
    var disputed: Bool?
}

struct StripeIntent: Decodable {
    var latest_charge: StripeCharge?
}

struct StripeDispute: Decodable {
    var status: String

    var reading: PaymentReading.Dispute {
        switch status {
        case "won", "warning_closed", "prevented": .won
        case "lost": .lost
        default: .open
        }
    }
}

struct StripeFailure: Decodable {
    struct Body: Decodable {
        var type: String?
        var code: String?
        var message: String?
    }
    var error: Body

    var text: String {
        [error.code ?? error.type, error.message].compactMap(\.self).joined(separator: ": ")
    }
}
