/// Who the shop is before the law, as its invoices and credit notes must say (R123-237 Code de
/// commerce, 242 nonies A of annex II to the Code général des impôts). Empty: not set.
package struct LegalIdentity: Codable, Hashable, Sendable {
    package var name: String
    /// `SAS`, `SARL`, …
    package var form: String
    /// As it is printed: `10 000 €`.
    package var capital: String
    /// From top to bottom.
    package var address: [String]
    /// Nine digits.
    package var siren: String
    /// `RCS Lille Métropole`: the town of the register.
    package var register: String
    package var vatNumber: String

    package init(
        name: String = "", form: String = "", capital: String = "", address: [String] = [],
        siren: String = "", register: String = "", vatNumber: String = ""
    ) {
        self.name = name
        self.form = form
        self.capital = capital
        self.address = address
        self.siren = String(siren.filter { $0 != " " && $0 != "\u{A0}" })
        self.register = register
        self.vatNumber = vatNumber
    }

    package enum Part: String, CaseIterable, Codable, Sendable {
        case name, form, capital, address, siren, register, vatNumber

        /// The setting that says it.
        package var setting: String {
            switch self {
            case .name: "SHOP_LEGAL_NAME"
            case .form: "SHOP_LEGAL_FORM"
            case .capital: "SHOP_CAPITAL"
            case .address: "SHOP_LEGAL_ADDRESS"
            case .siren: "SHOP_SIREN"
            case .register: "SHOP_RCS"
            case .vatNumber: "SHOP_VAT_NUMBER"
            }
        }
    }

    /// What a document must say and does not know, in the order of printing.
    package var missing: [Part] {
        Part.allCases.filter { part in
            switch part {
            case .name: name.isEmpty
            case .form: form.isEmpty
            case .capital: capital.isEmpty
            case .address: address.isEmpty
            case .siren: !hasSIREN
            case .register: register.isEmpty
            case .vatNumber: vatNumber.isEmpty
            }
        }
    }

    /// Nine ASCII digits; their check digit is the register's affair.
    package var hasSIREN: Bool {
        siren.utf8.count == 9 && siren.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
