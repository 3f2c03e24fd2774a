import Wording

/// A name and the lines of a postal address below it, as they are to be printed.
package struct Addressee: Hashable, Sendable {
    package var name: String
    /// Street, postcode and city, country: from top to bottom; empty lines are left out.
    package var lines: [String]

    package init(name: String, lines: [String]) {
        self.name = name
        self.lines = lines
    }

    var text: String {
        ([name] + lines).map(PrintableText.line).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// Goods as a document lists them.
package struct DocumentLine: Hashable, Sendable {
    package var title: String
    package var quantity: Int
    /// The shop's number of the article; empty where there is none.
    package var sku: String

    package init(title: String, quantity: Int, sku: String = "") {
        self.title = title
        self.quantity = quantity
        self.sku = sku
    }
}
