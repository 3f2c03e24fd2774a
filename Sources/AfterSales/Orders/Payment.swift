/// A payment of an order, plain or a plan of installments with a lender.
package struct Payment: Codable, Hashable, Sendable {
    package var id: String
    package var method: PaymentMethod
    /// What it pays of the order; a lender's customer fee comes on top.
    package var amount: Minor
    package var customerFee: Minor
    /// Empty for a plain payment.
    package var installments: [Installment]
    /// The provider's own id of it: a payment intent, a capture, a lender's payment; `nil`: the
    /// shop never told, so money goes back by hand.
    package internal(set) var reference: String?
    /// A disputed payment: nothing more is sent on it.
    package internal(set) var chargedBack = false
    /// A second payment of what was paid already: it is not part of the order's price.
    package internal(set) var isExtra = false

    package init(
        id: String, method: PaymentMethod, amount: Minor, customerFee: Minor = 0,
        installments: [Installment] = [], reference: String? = nil
    ) {
        self.id = id
        self.method = method
        self.amount = amount
        self.customerFee = customerFee
        self.installments = installments
        self.reference = reference
    }

    /// Of a stored payment; those of before had no second ones.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(String.self, forKey: .id)
        method = try values.decode(PaymentMethod.self, forKey: .method)
        amount = try values.decode(Minor.self, forKey: .amount)
        customerFee = try values.decode(Minor.self, forKey: .customerFee)
        installments = try values.decode([Installment].self, forKey: .installments)
        reference = try values.decodeIfPresent(String.self, forKey: .reference)
        chargedBack = try values.decode(Bool.self, forKey: .chargedBack)
        isExtra = try values.decodeIfPresent(Bool.self, forKey: .isExtra) ?? false
    }

    /// Whether a text can be a provider's id: one word of printable ASCII.
    package static func isReference(_ text: String) -> Bool {
        (1...255).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }
    }
}

/// One installment of a plan.
package struct Installment: Codable, Hashable, Sendable {
    package var number: Int
    package var due: CivilDay
    /// Of the order's price.
    package var purchaseAmount: Minor
    /// The lender's, passing through.
    package var customerFee: Minor
    package var paid: Bool

    package init(
        number: Int, due: CivilDay, purchaseAmount: Minor, customerFee: Minor, paid: Bool
    ) {
        self.number = number
        self.due = due
        self.purchaseAmount = purchaseAmount
        self.customerFee = customerFee
        self.paid = paid
    }
}

/// A product of the shop's catalogue, for exchanges and modifications.
package struct Product: Codable, Hashable, Sendable {
    package var sku: String
    package var title: String
    package var unitPrice: Minor
    package var vatRateBasisPoints: Int
    package var traits: [String]
    package var weightGrams: Int?
    package var gtin: String?
    /// Where its owner finds help; `nil`: nothing is known.
    package var help: ProductHelp?

    package init(
        sku: String, title: String, unitPrice: Minor, vatRateBasisPoints: Int = 2000,
        traits: [String] = [], weightGrams: Int? = nil, gtin: String? = nil,
        help: ProductHelp? = nil
    ) {
        self.sku = sku
        self.title = title
        self.unitPrice = unitPrice
        self.vatRateBasisPoints = vatRateBasisPoints
        self.traits = traits
        self.weightGrams = weightGrams
        self.gtin = gtin
        self.help = help
    }
}
