import AfterSales
import AfterSalesFixtures
import Testing

@Suite struct ReferencePaymentTests {
    @Test func `a payment gets its provider's id, and the journal says so`() throws {
        var story = Story()
        try story.by(.finance) { try $0.reference(payment: "p1", as: " pi_1 ") }
        #expect(story.record.order.payments[0].reference == "pi_1")
        #expect(OrderRecord(replaying: story.journal) == story.record)
        try story.by(.finance) { try $0.reference(payment: "p1", as: "pi_1") }
        #expect(story.events.isEmpty, "the same again is nothing new")
    }

    @Test(arguments: ["", "pi 1", "pi_é", "pi_1\nx", String(repeating: "a", count: 256)])
    func `what is no id is refused`(reference: String) {
        var story = Story()
        let refusal = story.refusal(.finance) { try $0.reference(payment: "p1", as: reference) }
        #expect(refusal?.code == "invalid")
        #expect(story.record.order.payments[0].reference == nil)
    }

    @Test func `it stays once money was to go back`() throws {
        var story = Story()
        try story.by(.finance) { try $0.reference(payment: "p1", as: "pi_1") }
        try story.open(request(.return, ["mouse"]))
        try story.accept()
        let refusal = story.refusal(.finance) { try $0.reference(payment: "p1", as: "pi_2") }
        #expect(refusal?.code == "invalid_state")
        #expect(story.record.order.payments[0].reference == "pi_1")
        #expect(!story.refusalLeftTraces)
    }

    @Test func `customers do not tell it`() {
        var story = Story()
        let refusal = story.refusal(.customer) { try $0.reference(payment: "p1", as: "pi_1") }
        #expect(refusal?.code == "not_allowed")
    }
}
