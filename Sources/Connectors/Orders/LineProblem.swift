import AfterSales

/// Why a line of the file is not used, in the order in which it is checked.
package enum LineProblem: Error, Hashable, Sendable {
    case unreadable(CSVRecord.Problem)
    case columnCount(found: Int, expected: Int)
    case empty(ImportMapping.Field)
    case tooLong(ImportMapping.Field)
    case notANumber(ImportMapping.Field, String)
    case outOfRange(ImportMapping.Field, String)
    case notADate(String, pattern: String)
    case inTheFuture(String)
    case unknownCountry(String)
    case unknownPayment(String)
    case notAReference(String)
    case alreadyImported(String)
    case ignoredCode(String, reason: String)
    case quantityNotPositive(Int)
    case priceNotPositive
    case wrongSign(code: String)
    /// The customer, or the country, is not that of the order's first line.
    case differs(ImportMapping.Field)
    case withoutGoods
    case orderRefused(String)
    // Cancellations.
    case notNegative(Int)
    case codeInCancellation(String)
    case noEarlierSale
    case notEnoughLeft(asked: Int, most: Int)

    /// What reports and scripts tell reasons apart by.
    package var code: String {
        switch self {
        case .unreadable(.unclosedQuote): "unclosed_quote"
        case .unreadable(.textAfterQuote): "text_after_quote"
        case .unreadable(.notUTF8): "not_utf8"
        case .unreadable(.empty): "empty_line"
        case .columnCount: "column_count"
        case .empty(.customer): "no_customer"
        case .empty: "empty_field"
        case .tooLong: "too_long"
        case .notANumber: "not_a_number"
        case .outOfRange: "out_of_range"
        case .notADate: "not_a_date"
        case .inTheFuture: "in_the_future"
        case .unknownCountry: "unknown_country"
        case .unknownPayment: "unknown_payment"
        case .notAReference: "not_a_reference"
        case .alreadyImported: "already_imported"
        case .ignoredCode: "ignored_code"
        case .quantityNotPositive: "quantity_not_positive"
        case .priceNotPositive: "price_not_positive"
        case .wrongSign: "wrong_sign"
        case .differs: "differs_from_order"
        case .withoutGoods: "without_goods"
        case .orderRefused: "order_refused"
        case .notNegative: "quantity_not_negative"
        case .codeInCancellation: "code_in_cancellation"
        case .noEarlierSale: "no_earlier_sale"
        case .notEnoughLeft: "not_enough_left"
        }
    }

    package var message: String {
        switch self {
        case .unreadable(.unclosedQuote): "a quoted field is never closed"
        case .unreadable(.textAfterQuote): "text stands after a field's closing quote"
        case .unreadable(.notUTF8): "not UTF-8 text"
        case .unreadable(.empty): "the line is empty"
        case .columnCount(let found, let expected): "\(found) columns, expected \(expected)"
        case .empty(let field): "\(field.rawValue) is empty"
        case .tooLong(let field): "\(field.rawValue) is too long"
        case .notANumber(let field, let text): "\(field.rawValue): “\(text)” is not a number"
        case .outOfRange(let field, let text): "\(field.rawValue): \(text) is out of range"
        case .notADate(let text, let pattern): "“\(text)” is not a date as \(pattern)"
        case .inTheFuture(let text): "\(text) is in the future"
        case .unknownCountry(let name): "the mapping has no country “\(name)”"
        case .unknownPayment(let name): "the mapping has no means of payment “\(name)”"
        case .notAReference(let text):
            "“\(text)” is no provider's id: one word of at most 255 letters, digits and signs"
        case .alreadyImported(let what): "already imported: \(what)"
        case .ignoredCode(let code, let reason): "\(code): \(reason)"
        case .quantityNotPositive(let quantity): "a sale of \(quantity) units"
        case .priceNotPositive: "no price"
        case .wrongSign(let code): "\(code): the amount has the wrong sign for what it stands for"
        case .differs(let field): "\(field.rawValue) differs from that of the order's first line"
        case .withoutGoods: "the invoice has no goods that can be used"
        case .orderRefused(let why): "the order cannot be taken in: \(why)"
        case .notNegative(let quantity): "a cancellation of \(quantity) units"
        case .codeInCancellation(let code): "\(code) is no product of an earlier order"
        case .noEarlierSale: "no earlier sale of it to this customer"
        case .notEnoughLeft(let asked, let most):
            "\(asked) units, at most \(most) are left of one earlier sale"
        }
    }
}
