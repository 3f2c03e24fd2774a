/// One line of an order: some units of one product at one price.
package struct OrderLine: Codable, Hashable, Sendable {
    package var id: String
    package var sku: String
    package var title: String
    package var quantity: Int
    package var unitPrice: Minor
    /// Off this line, before the order's discount.
    package var discount: Minor
    package var vatRateBasisPoints: Int
    package var traits: [String]
    /// A unit's weight; `nil` when unknown, which counts 0.
    package var weightGrams: Int?
    package var gtin: String?
    /// What the whole line cost, all discounts taken off: the sum that its units divide.
    package internal(set) var net: Minor = 0
    /// Where the division begins anew, after a modification added units.
    package internal(set) var base = Base()

    /// The units given back before the line last grew, and what they were worth.
    package struct Base: Codable, Hashable, Sendable {
        package var units = 0
        package var worth: Minor = 0
    }

    package init(
        id: String, sku: String, title: String, quantity: Int, unitPrice: Minor,
        discount: Minor = 0, vatRateBasisPoints: Int = 2000, traits: [String] = [],
        weightGrams: Int? = nil, gtin: String? = nil
    ) {
        self.id = id
        self.sku = sku
        self.title = title
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.discount = discount
        self.vatRateBasisPoints = vatRateBasisPoints
        self.traits = traits
        self.weightGrams = weightGrams
        self.gtin = gtin
    }

    var netOfLineDiscount: Minor { unitPrice * Minor(quantity) - discount }

    /// What `units` are worth after `before` of the line were given back:
    /// `⌊N(j+k)/q⌋ − ⌊Nj/q⌋`, so that all units together are worth the net (`rules.md`, section 2).
    package func worth(of units: Int, after before: Int) -> Minor {
        worth(ofFirst: before + units) - worth(ofFirst: before)
    }

    private func worth(ofFirst units: Int) -> Minor {
        guard units > base.units else { return units == base.units ? base.worth : 0 }
        return base.worth
            + proportion(
                net - base.worth, Int64(units - base.units), of: Int64(quantity - base.units))
    }

    /// Adds units at `price` a unit; what was given back before keeps its worth.
    mutating func grow(by units: Int, price: Minor, givenBack: Int) {
        base = Base(units: givenBack, worth: worth(ofFirst: givenBack))
        quantity += units
        net += price * Minor(units)
    }
}
