import AfterSales
import AfterSalesFixtures
import Testing

/// Kinds × channels on the gaming shop's policy: the outcome, and the channel and clause where it
/// redirects. Asked on Friday 6 March 2026 at 09:00, when the phone is not answered, and at 11:00.
@Suite struct GoldenTests {
    private func answer(_ order: Order, _ kind: CaseKind, _ channel: Channel, hour: String)
        -> String
    {
        var story = Story(order, at: "2026-03-06T\(hour):00:00+01:00")
        let asked = request(kind, by: channel) {
            if kind == .modification {
                $0.changes = .init(lines: [.init(line: "mat", quantity: 0)])
            }
        }
        do {
            let decision = try story.by(.agent) { try $0.quote(asked) }
            guard decision.outcome == .redirected, let other = decision.channel else {
                return decision.outcome.rawValue
            }
            return "→ \(other) " + decision.clauses.ids.joined(separator: " ")
        } catch { return (error as? CaseRefusal)?.code ?? "" }
    }

    @Test(arguments: [
        (
            "return", "pending_review", "→ portal return.authorization",
            "→ portal return.authorization cancellation.phone_hours",
            "→ portal return.authorization"
        ),
        (
            "defect", "→ form defect.form", "pending_review",
            "→ form cancellation.phone_hours defect.form", "→ form defect.form"
        ),
        (
            "transit_damage", "→ form claim.form", "pending_review",
            "→ form cancellation.phone_hours", "pending_review"
        ),
        (
            "wrong_item", "→ form claim.form", "pending_review",
            "→ form cancellation.phone_hours", "pending_review"
        ),
        (
            "missing_item", "→ form claim.form", "pending_review",
            "→ form cancellation.phone_hours", "pending_review"
        ),
        (
            "not_delivered", "→ form claim.form", "pending_review",
            "→ form cancellation.phone_hours", "pending_review"
        ),
        ("cancellation", "refused", "refused", "refused", "refused"),
        ("modification", "refused", "refused", "refused", "refused"),
    ])
    func `an order that was delivered`(
        kind: String, portal: String, form: String, closed: String, open: String
    ) throws {
        let kind = try #require(CaseKind(rawValue: kind))
        let order = Sample.order()
        #expect(answer(order, kind, .portal, hour: "09") == portal)
        #expect(answer(order, kind, .form, hour: "09") == form)
        #expect(answer(order, kind, .phone, hour: "09") == closed)
        #expect(answer(order, kind, .phone, hour: "11") == open)
        #expect(
            answer(order, kind, .api, hour: "09")
                == (form == "refused" ? "refused" : "pending_review"))
    }

    @Test(arguments: [
        (
            "cancellation", "→ form cancellation.form", "authorized",
            "→ form cancellation.phone_hours", "authorized"
        ),
        (
            "modification", "→ form cancellation.form", "pending_review",
            "→ form cancellation.phone_hours", "pending_review"
        ),
        ("return", "refused", "refused", "refused", "refused"),
    ])
    func `an order that waits for its preparation`(
        kind: String, portal: String, form: String, closed: String, open: String
    ) throws {
        let kind = try #require(CaseKind(rawValue: kind))
        let order = Sample.order(status: .awaitingPreparation)
        #expect(answer(order, kind, .portal, hour: "09") == portal)
        #expect(answer(order, kind, .form, hour: "09") == form)
        #expect(answer(order, kind, .phone, hour: "09") == closed)
        #expect(answer(order, kind, .phone, hour: "11") == open)
    }

    @Test func `an order on Alma is canceled by the form only`() {
        let order = Sample.order(
            [Sample.line("mat", 30000)], shipping: 0, payments: [Sample.alma(paid: 1)],
            status: .awaitingPreparation)
        #expect(answer(order, .cancellation, .phone, hour: "11") == "→ form alma.form")
        #expect(
            answer(order, .cancellation, .portal, hour: "11")
                == "→ form cancellation.form alma.form")
        #expect(answer(order, .cancellation, .form, hour: "11") == "authorized")
    }
}
