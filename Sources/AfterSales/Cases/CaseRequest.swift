/// What a customer, or an agent on the phone for them, asks for.
package struct CaseRequest: Codable, Hashable, Sendable {
    package struct Line: Codable, Hashable, Sendable {
        package var line: String
        package var quantity: Int

        package init(line: String, quantity: Int) {
            self.line = line
            self.quantity = quantity
        }
    }

    package struct Goods: Codable, Hashable, Sendable {
        package var sku: String
        package var quantity: Int

        package init(sku: String, quantity: Int) {
            self.sku = sku
            self.quantity = quantity
        }
    }

    /// What came instead of what was ordered.
    package struct ReceivedItem: Codable, Hashable, Sendable {
        package var brand: String?
        package var model: String?
        package var gtin: String?
        package var description: String?

        package init(brand: String?, model: String?, gtin: String?, description: String?) {
            self.brand = brand
            self.model = model
            self.gtin = gtin
            self.description = description
        }

        var saysSomething: Bool {
            [brand, model, gtin, description].contains { !($0 ?? "").isEmpty }
        }
    }

    /// What a modification changes.
    package struct Changes: Codable, Hashable, Sendable {
        package var shipTo: Address?
        /// The new quantities; 0 removes the line.
        package var lines: [Line]
        package var add: [Goods]

        package init(shipTo: Address? = nil, lines: [Line] = [], add: [Goods] = []) {
            self.shipTo = shipTo
            self.lines = lines
            self.add = add
        }
    }

    package var kind: CaseKind
    /// `nil` for an adjustment, which has none.
    package var channel: Channel?
    /// `nil`: all that is left.
    package var lines: [Line]?
    package var reason: String?
    package var resolution: Resolution = .refund
    /// Whether the customer said yes to credit in the place of money; `nil`: another resolution,
    /// or a shop's own system asked.
    package var agreesToCredit: Bool?
    package var exchangeFor: Goods?
    package var reserves: String?
    package var deliveryRefused = false
    /// File names of photos.
    package var evidence: [String] = []
    package var receivedItem: ReceivedItem?
    package var changes: Changes?
    /// What the customer typed; `nil`: known to be the order's.
    package var email: String?
    package var cause: NonDeliveryCause?
    package var amount: Minor?
    /// Of an adjustment; `nil`: goodwill.
    package var adjustment: Adjustment?

    package init(kind: CaseKind, channel: Channel?) {
        self.kind = kind
        self.channel = channel
    }
}
