import AfterSales
import Markup

/// Where an order goes.
struct AddressFields: View {
    let form: QuestionForm

    var body: some View {
        fieldset(.class("stack tight")) {
            legend { form.words.address }
            field("ship-name", form.words.name, "name")
            field("ship-line1", form.words.street, "address-line1")
            field("ship-line2", form.words.more, "address-line2")
            field("ship-postcode", form.words.postcode, "postal-code", style: "short")
            field("ship-city", form.words.city, "address-level2")
            field("ship-country", form.words.country, "country", style: "short")
        }
    }

    private func field(
        _ name: String, _ title: String, _ completion: String, style: String? = nil
    ) -> TextField {
        TextField(
            name: name, title: title, value: form.typed[name] ?? "",
            problem: form.problems.text(name), style: style, completion: completion)
    }

    static func fields(of address: Address) -> [(name: String, value: String)] {
        [
            ("ship-name", address.name), ("ship-line1", address.line1),
            ("ship-line2", address.line2), ("ship-postcode", address.postcode),
            ("ship-city", address.city), ("ship-country", address.country),
        ]
    }

    /// The address typed; a part that is missing is a problem.
    static func read(_ form: inout QuestionForm) -> Address {
        var parts: [String: String] = [:]
        for name in ["ship-name", "ship-line1", "ship-line2", "ship-postcode", "ship-city"] {
            parts[name] = form.text(name, limit: 200) ?? ""
            if parts[name] == "", name != "ship-line2" {
                form.refuse(name, form.words.missing)
            }
        }
        let country = form.typed.text("ship-country").uppercased()
        if country.utf8.count != 2 || !country.allSatisfy({ $0.isASCII && $0.isLetter }) {
            form.refuse("ship-country", form.words.countryCode)
        }
        return Address(
            name: parts["ship-name"] ?? "", line1: parts["ship-line1"] ?? "",
            line2: parts["ship-line2"] ?? "", postcode: parts["ship-postcode"] ?? "",
            city: parts["ship-city"] ?? "", country: country)
    }
}
