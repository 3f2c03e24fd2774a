import AfterSales
import Yams

extension ImportMapping.Defaults {
    private static let fields = [
        "email", "name", "locale", "country", "line1", "postcode", "city", "payment",
        "vat_rate_basis_points", "shipped_after_days", "delivered_after_days",
    ]

    init?(_ node: Node?, _ root: Node, _ reader: inout MappingReader) {
        guard let node else {
            reader.note(root, "defaults", "missing; expected what the file lacks")
            return nil
        }
        let nodes = reader.fields(node, "defaults", known: Self.fields)
        func value<Value>(
            _ name: String, _ expected: String, _ parse: (String) -> Value?
        ) -> Value? {
            reader.value(
                nodes[name], of: node, "defaults." + name, expected: expected, parse)
        }
        let email = value("email", "an address, as customer-{customer}@example.com") {
            $0.contains("@") ? $0 : nil
        }
        let name = value("name", "a name, as Customer {customer}") { $0.isEmpty ? nil : $0 }
        let locale = value("locale", "fr or en") { ["fr", "en"].contains($0) ? $0 : nil }
        let country = value("country", "an ISO 3166-1 code, as GB") { $0.isCode(2) ? $0 : nil }
        let line1 = value("line1", "a street, or \"\"") { $0 }
        let postcode = value("postcode", "a postcode, or \"\"") { $0 }
        let city = value("city", "a city, or \"\"") { $0 }
        let payment = value(
            "payment", PaymentMethod.plainNames, PaymentMethod.init(plain:))
        let vat = value("vat_rate_basis_points", "0 to 10000") { $0.integer(in: 0...10_000) }
        let shipped = value("shipped_after_days", "0 to 365") { $0.integer(in: 0...365) }
        let delivered = value("delivered_after_days", "shipped_after_days to 365") {
            $0.integer(in: (shipped ?? 0)...365)
        }
        guard let email, let name, let locale, let country, let line1, let postcode, let city,
            let payment, let vat, let shipped, let delivered
        else { return nil }
        self.init(
            email: email, name: name, locale: locale, country: country, line1: line1,
            postcode: postcode, city: city, payment: payment, vatRateBasisPoints: vat,
            shippedAfterDays: shipped, deliveredAfterDays: delivered)
    }
}
