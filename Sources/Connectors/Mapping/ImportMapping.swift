import AfterSales

/// How the columns and codes of an outside file become orders.
package struct ImportMapping: Hashable, Sendable {
    /// The fields that a file can fill.
    package enum Field: String, CaseIterable, Hashable, Sendable {
        case order, sku, title, quantity
        case placedAt = "placed_at"
        case unitPrice = "unit_price"
        case customer, country, email, name, line1, postcode, city, payment
        case paymentReference = "payment_reference"

        /// Those without which there is no order.
        package var isRequired: Bool {
            switch self {
            case .order, .sku, .quantity, .placedAt, .unitPrice, .customer: true
            case .title, .country, .email, .name, .line1, .postcode, .city, .payment,
                .paymentReference:
                false
            }
        }
    }

    /// What a stock code that is no product stands for.
    package enum CodeRole: Hashable, Sendable {
        /// Added to the order's outbound shipping.
        case shipping
        /// A negative amount, taken off the order.
        case discount
        /// A line of its own with the trait `fee`, beside goods.
        case fee
        /// Goods entered by hand: a line like any other.
        case goods
        /// Not part of an order, for the reason that goes to the report.
        case ignored(reason: String)
    }

    package enum Shift: Hashable, Sendable {
        /// The newest order moves to the last day on which it is not in the future.
        case today
        case day(CivilDay)
    }

    /// What the file lacks. In `email` and `name`, `{customer}` and `{order}` stand for theirs.
    package struct Defaults: Hashable, Sendable {
        package var email: String
        package var name: String
        package var locale: String
        package var country: String
        package var line1: String
        package var postcode: String
        package var city: String
        package var payment: PaymentMethod
        package var vatRateBasisPoints: Int
        package var shippedAfterDays: Int
        package var deliveredAfterDays: Int
    }

    package var delimiter: UInt8
    package var zone: Zone
    /// A Unicode date pattern: `M/d/yy H:mm`.
    package var dateFormat: String
    package var decimalSeparator: Character
    package var currency: String
    package var currencyDecimals: Int
    package var columns: [Field: String]
    /// Stock codes that are no products.
    package var codes: [String: CodeRole]
    /// Countries as the file names them, to ISO 3166-1.
    package var countries: [String: String]
    /// Means of payment as the file names them.
    package var payments: [String: PaymentMethod]
    /// What the number of a cancellation begins with; `nil`: the file has none.
    package var cancellationPrefix: String?
    package var defaults: Defaults
    /// `nil`: dates stay as they are.
    package var shiftDatesTo: Shift?
}
