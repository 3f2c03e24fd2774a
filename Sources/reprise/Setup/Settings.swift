import AfterSales
import Desk
import Foundation

/// Every setting of the program: environment variables with their defaults, in one typed struct.
struct Settings {
    /// `sqlite:///path/shop.db`.
    var databaseURL: String
    var shopName: String
    /// A file: SVG, PNG, JPEG or WebP; `nil`: the name stands in its place.
    var shopLogo: String?
    /// `#rrggbb`, or two for light and dark with a comma between; `nil`: ours.
    var shopAccent: String?
    /// The return site's address, as customers reach it.
    var siteURL: String?
    var mailFrom: String
    /// `smtp://[user:password@]host[:port]`; `nil`: mails are only kept.
    var smtpURL: Hidden<String>?
    /// Lines of the address that returns go to, separated by `|`.
    var returnAddress: String
    var carrier: String
    /// What invoices and credit notes say of the shop.
    var shop: LegalIdentity
    /// What differs in the chart of accounts: `vat:550=445712; provider:card=5121 Stripe`.
    var accounts: String
    var providers: ProviderSettings
    /// The account that bank transfers go out from; `nil`: none go out.
    var shopIBAN: String?
    /// The file with the key that seals secrets; `nil`: beside the database.
    var secretKeyFile: String?

    struct Entry {
        var name: String
        var value: String
        /// `environment` or `default`.
        var source: String
        var isSecret = false
    }

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        databaseURL = environment["DATABASE_URL"] ?? "sqlite://./reprise.db"
        shopName = environment["SHOP_NAME"] ?? "La Boutique"
        shopLogo = environment["SHOP_LOGO"]
        shopAccent = environment["SHOP_ACCENT"]
        siteURL = environment["SITE_URL"]
        mailFrom = environment["MAIL_FROM"] ?? "retours@boutique.example"
        smtpURL = environment["SMTP_URL"].map { Hidden($0) }
        returnAddress =
            environment["RETURN_ADDRESS"]
            ?? "La Boutique, service retours|1 rue de l'Entrepôt|59000 Lille|France"
        carrier = environment["CARRIER"] ?? "Colissimo"
        shop = LegalIdentity(
            name: environment["SHOP_LEGAL_NAME"] ?? "", form: environment["SHOP_LEGAL_FORM"] ?? "",
            capital: environment["SHOP_CAPITAL"] ?? "",
            address: Self.lines(environment["SHOP_LEGAL_ADDRESS"] ?? ""),
            siren: environment["SHOP_SIREN"] ?? "", register: environment["SHOP_RCS"] ?? "",
            vatNumber: environment["SHOP_VAT_NUMBER"] ?? "")
        accounts = environment["ACCOUNTS"] ?? ""
        providers = ProviderSettings(environment)
        shopIBAN = environment["SHOP_IBAN"]
        secretKeyFile = environment["REPRISE_SECRET_KEY_FILE"]
        self.environment = environment
    }

    private let environment: [String: String]

    /// Everything with its source, as `reprise config` prints it; secrets are not shown.
    var entries: [Entry] {
        let values: [(String, String?, Bool)] =
            [
                ("DATABASE_URL", Self.withoutPassword(databaseURL), false),
                ("SHOP_NAME", shopName, false),
                ("SHOP_LOGO", shopLogo, false), ("SHOP_ACCENT", shopAccent, false),
                ("SITE_URL", siteURL, false), ("MAIL_FROM", mailFrom, false),
                ("SMTP_URL", smtpURL?.revealed, true), ("RETURN_ADDRESS", returnAddress, false),
                ("CARRIER", carrier, false),
                ("SHOP_LEGAL_NAME", shop.name, false), ("SHOP_LEGAL_FORM", shop.form, false),
                ("SHOP_CAPITAL", shop.capital, false),
                ("SHOP_LEGAL_ADDRESS", shop.address.joined(separator: "|"), false),
                ("SHOP_SIREN", shop.siren, false), ("SHOP_RCS", shop.register, false),
                ("SHOP_VAT_NUMBER", shop.vatNumber, false), ("ACCOUNTS", accounts, false),
                ("SHOP_IBAN", shopIBAN, false),
                ("REPRISE_SECRET_KEY_FILE", secretKeyFile, false),
            ] + providers.values
        return values.map { name, value, isSecret in
            Entry(
                name: name, value: value ?? "",
                source: environment[name] == nil
                    ? "default" : "environment", isSecret: isSecret)
        }
    }

    /// Lines that are separated by `|`.
    static func lines(_ text: String) -> [String] {
        text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// A URL as it may be shown: its password, if it has one, is left out.
    static func withoutPassword(_ url: String) -> String {
        url.replacing(#/^((?:[a-z]+:\/\/)?[^:\/@]*):(?!\/\/).*@/#) { "\($0.1):…@" }
    }
}
