import AfterSales

/// A means of giving money back. There are several: Stripe, PayPal, Alma, the sandbox.
package protocol PaymentProvider: Sendable {
    /// How long a call whose answer was lost may still be on its way there, in seconds: before
    /// that, a reading that does not show it proves nothing. 0: a call that is over is done.
    var settleSeconds: Int64 { get }

    /// Carries out one instruction under its key.
    ///
    /// It is called once at a time for a payment, and again with the same key only after a reading
    /// has shown that the provider does not hold it.
    func refund(_ order: RefundOrder) async -> ProviderReply

    /// What the provider says of a payment.
    ///
    /// - Returns: `nil` where it cannot be read at all: it has no reference, or none that the
    ///   provider knows.
    /// - Throws: ``ProviderSilence`` where there is no answer now.
    func read(
        _ payment: ProviderPayment, at now: Instant
    ) async throws(ProviderSilence) -> PaymentReading?
}

/// A payment as its provider knows it.
package struct ProviderPayment: Hashable, Sendable {
    package var order: String
    package var source: MoneySource
    package var method: PaymentMethod
    /// The provider's own id; `nil`: the shop never told.
    package var reference: String?
    package var currency: String

    package init(
        order: String, source: MoneySource, method: PaymentMethod, reference: String?,
        currency: String
    ) {
        self.order = order
        self.source = source
        self.method = method
        self.reference = reference
        self.currency = currency
    }
}

/// What is to leave: one amount on one payment, under one key.
package struct RefundOrder: Hashable, Sendable {
    package var instruction: String
    /// The idempotency key; given to the provider as metadata too, so that it can be found there
    /// when the provider has forgotten the key.
    package var key: String
    package var payment: ProviderPayment
    /// Above zero, always sent: providers take a missing amount for all of it.
    package var amount: Minor
    package var caseNumber: String

    package init(
        instruction: String, key: String, payment: ProviderPayment, amount: Minor,
        caseNumber: String
    ) {
        self.instruction = instruction
        self.key = key
        self.payment = payment
        self.amount = amount
        self.caseNumber = caseNumber
    }
}

package enum ProviderReply: Hashable, Sendable {
    case succeeded(id: String)
    /// Taken in; the answer comes later.
    case pending(id: String)
    /// Taken in and failed.
    case failed(id: String, problem: String)
    /// Not taken in: the provider said no, in its own words.
    case refused(problem: String)
    /// No answer: it may have happened.
    case silent(problem: String)
    /// It never left: no connection, or the provider asked to come back later.
    case notSent(problem: String)
}

/// No answer to a question that changes nothing.
package struct ProviderSilence: Error, Hashable, Sendable {
    package var problem: String

    package init(_ problem: String) { self.problem = problem }
}
