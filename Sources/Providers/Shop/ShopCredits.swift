import AfterSales
import Desk

/// Gift cards and store credit kept by the shop's own system, over two calls that the shop answers
/// (`docs/guide/finance.md`).
///
/// `POST /credits` gives one under our key, `GET /credits?order=` tells all of an order. The key
/// is the credit's identity there: asked twice, it is given once.
package struct ShopCredits: CreditKeeper {
    let wire: any Wire
    private let token: Hidden<String>

    /// - Parameter token: sent as a bearer token.
    package init(wire: any Wire, token: Hidden<String>) {
        self.wire = wire
        self.token = token
    }

    package func give(_ credit: Credit) async -> ProviderReply {
        precondition(credit.amount > 0)
        let body = CreditBody(
            key: credit.key, kind: credit.kind.rawValue, amount: credit.amount,
            currency: credit.currency, order: credit.order, case: credit.caseNumber,
            gift_card: credit.reference,
            customer: .init(
                email: credit.customer.email, name: credit.customer.name,
                locale: credit.customer.locale))
        let sent = ["content-type": "application/json", "idempotency-key": credit.key]
        do {
            let response = try await wire.send(
                ProviderRequest(
                    .post, "/credits", headers: headers.merging(sent) { _, new in new },
                    body: Interpretation.json(body)))
            guard response.isSuccess else {
                let failure: CreditFailure? = Interpretation.decode(response)
                return Interpretation.refusal(
                    response.status, problem: failure?.problem ?? "HTTP \(response.status)")
            }
            guard let given: GivenCredit = Interpretation.decode(response),
                given.key == credit.key, given.amount == credit.amount
            else { return .silent(problem: "an answer that does not show the credit") }
            return given.reply
        } catch { return Interpretation.reply(error) }
    }

    package func credits(
        for order: String, at now: Instant
    ) async throws(ProviderSilence) -> [PaymentReading.Refund] {
        let response: ProviderResponse
        do {
            response = try await wire.send(
                ProviderRequest(
                    .get, "/credits?order=" + FormBody.encoded(order), headers: headers))
        } catch { throw ProviderSilence(error.problem) }
        guard response.isSuccess, let held: HeldCredits = Interpretation.decode(response) else {
            throw ProviderSilence("HTTP \(response.status)")
        }
        return held.credits.map(\.reading)
    }

    private var headers: [String: String] {
        ["authorization": "Bearer " + token.revealed, "accept": "application/json"]
    }
}

private struct CreditBody: Encodable {
    struct Holder: Encodable {
        var email: String
        var name: String
        var locale: String
    }

    var key: String
    var kind: String
    var amount: Minor
    var currency: String
    var order: String
    var `case`: String
    var gift_card: String?
    var customer: Holder
}

private struct HeldCredits: Decodable {
    var credits: [GivenCredit]
}

private struct CreditFailure: Decodable {
    var problem: String
}

/// A credit as the shop's system tells of it.
private struct GivenCredit: Decodable {
    enum State: String, Decodable { case pending, given, failed }

    var id: String
    var key: String
    var amount: Minor
    var state: State
    var problem: String?

    var reply: ProviderReply {
        switch state {
        case .pending: .pending(id: id)
        case .given: .succeeded(id: id)
        case .failed: .failed(id: id, problem: problem ?? "failed")
        }
    }

    var reading: PaymentReading.Refund {
        let known: PaymentReading.Refund.State =
            switch state {
            case .pending: .pending
            case .given: .succeeded
            case .failed: .failed
            }
        return PaymentReading.Refund(
            id: id, key: key, amount: amount, state: known, problem: problem)
    }
}
