import AfterSales

/// One line of the file, read but not yet judged: quantities and prices may still be negative.
struct SourceLine {
    /// Of the file, from 1.
    var line: Int
    var order: String
    var sku: String
    var title: String
    var quantity: Int
    var date: DateReader.Civil
    var dateText: String
    var unitPrice: Minor
    /// Empty where the file names none.
    var customer: String
    var country: String
    var email: String
    var name: String
    var line1: String
    var postcode: String
    var city: String
    /// As the file names it.
    var payment: String
    /// The provider's own id of the payment.
    var paymentReference: String

    /// `unitPrice × quantity`; both are bounded, so that the product fits.
    var amount: Minor { unitPrice * Minor(quantity) }
}
