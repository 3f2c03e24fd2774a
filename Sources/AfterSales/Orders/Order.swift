/// An order as the shop took it: what was bought, how it was paid, where it went.
///
/// Amounts are minor units of `currency`, VAT included. The lines' nets are frozen when the order
/// is placed, so that a refund a year later gives back what was paid then.
package struct Order: Codable, Hashable, Sendable {
    package var number: String
    package var placedAt: Instant
    package var currency: String
    package var customer: Customer
    package var shipTo: Address
    package var lines: [OrderLine]
    /// Off the whole order; it is in the lines' nets already.
    package var discount: Minor
    package var invoice: Invoice?
    package var shipping: ShippingCharge
    package var payments: [Payment]
    package var status: OrderStatus
    package var shipments: [Shipment]
    /// The order that this one replaces goods of.
    package var replaces: String?
    /// Whether its payments were collected (a plan: set up with the lender).
    package internal(set) var isPaid: Bool

    /// Checks what is given, and allocates the discount over the lines.
    package init(
        number: String, placedAt: Instant, currency: String, customer: Customer, shipTo: Address,
        lines: [OrderLine], discount: Minor = 0, invoice: Invoice? = nil,
        shipping: ShippingCharge, payments: [Payment], status: OrderStatus,
        shipments: [Shipment] = [], replaces: String? = nil
    ) throws(OrderRefusal) {
        self.number = number
        self.placedAt = placedAt
        self.currency = currency
        self.customer = customer
        self.shipTo = shipTo
        self.lines = lines
        self.discount = discount
        self.invoice = invoice
        self.shipping = shipping
        self.payments = payments
        self.status = status
        self.shipments = shipments
        self.replaces = replaces
        isPaid = status != .awaitingPayment && status != .canceled
        try validate()
        let nets = lines.map(\.netOfLineDiscount)
        let shares = allocate(discount, over: nets)
        for index in lines.indices { self.lines[index].net = nets[index] - shares[index] }
    }

    package func line(_ id: String) -> OrderLine? { lines.first { $0.id == id } }

    package func payment(_ id: String) -> Payment? { payments.first { $0.id == id } }

    /// What the lines and the outbound shipping cost.
    package var total: Minor { lines.reduce(shipping.paid) { $0 + $1.net } }

    package var hasAlma: Bool { payments.contains { $0.method == .alma3x } }
    package var hasPayPal4x: Bool { payments.contains { $0.method == .paypal4x } }
    package var hasInstallments: Bool { payments.contains { $0.method.isInstallmentPlan } }
}

package struct Customer: Codable, Hashable, Sendable {
    package var email: String
    package var name: String
    /// `fr` or `en`.
    package var locale: String

    package init(email: String, name: String, locale: String = "fr") {
        self.email = email
        self.name = name
        self.locale = locale
    }
}

package struct Address: Codable, Hashable, Sendable {
    package var name: String
    package var line1: String
    package var line2: String
    package var postcode: String
    package var city: String
    /// ISO 3166-1, two letters.
    package var country: String

    package init(
        name: String, line1: String, line2: String = "", postcode: String, city: String,
        country: String
    ) {
        self.name = name
        self.line1 = line1
        self.line2 = line2
        self.postcode = postcode
        self.city = city
        self.country = country
    }
}

package struct Invoice: Codable, Hashable, Sendable {
    package var number: String
    package var date: CivilDay

    package init(number: String, date: CivilDay) {
        self.number = number
        self.date = date
    }
}

package struct ShippingCharge: Codable, Hashable, Sendable {
    package var paid: Minor
    /// What the shop's standard delivery would have cost: the law's floor for a refund (L221-24).
    package var standard: Minor
    package var vatRateBasisPoints: Int

    package init(paid: Minor, standard: Minor, vatRateBasisPoints: Int = 2000) {
        self.paid = paid
        self.standard = standard
        self.vatRateBasisPoints = vatRateBasisPoints
    }
}

/// A parcel on its way to the customer.
package struct Shipment: Codable, Hashable, Sendable {
    package var id: String
    /// Ids of the lines in it.
    package var lines: [String]
    package var carrier: String
    package var tracking: String?
    package var shippedAt: Instant?
    package var deliveredAt: Instant?

    package init(
        id: String, lines: [String], carrier: String, tracking: String? = nil,
        shippedAt: Instant?, deliveredAt: Instant?
    ) {
        self.id = id
        self.lines = lines
        self.carrier = carrier
        self.tracking = tracking
        self.shippedAt = shippedAt
        self.deliveredAt = deliveredAt
    }
}
