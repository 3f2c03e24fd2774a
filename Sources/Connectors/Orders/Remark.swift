import AfterSales

/// Something worth knowing about a line that is used.
package enum Remark: Hashable, Sendable {
    /// The product stands in the order more than once; its later lines have ids of their own.
    case repeatedProduct(String)
    /// The invoice's lines have several times; the order was placed at the earliest.
    case severalTimes(Int)
    /// A cancellation fits several sales; the latest with enough units was taken.
    case ambiguous(taken: String, others: [String])
    /// A cancellation names another amount than the units cost; the order's counts.
    case amountDiffers(said: Minor, booked: Minor)

    package var code: String {
        switch self {
        case .repeatedProduct: "repeated_product"
        case .severalTimes: "several_times"
        case .ambiguous: "ambiguous_sale"
        case .amountDiffers: "amount_differs"
        }
    }

    package var message: String {
        switch self {
        case .repeatedProduct(let sku): "\(sku) stands in the order more than once"
        case .severalTimes(let count):
            "the invoice has \(count) times; the order was placed at the earliest"
        case .ambiguous(let taken, let others):
            "the latest sale \(taken) was taken; it could also be "
                + others.joined(separator: ", ")
        case .amountDiffers(let said, let booked):
            "the file says \(said), the units cost \(booked) (minor units); the latter is booked"
        }
    }
}
