import AfterSales

/// The policies that come with the program; `extends` and the commands know them by name.
package enum BuiltInPolicy: String, CaseIterable, Sendable {
    case gamingShop = "gaming-shop"
    case franceMinimum = "france-minimum"

    /// The file as it is in `policies/`, comments and all.
    package var text: String {
        switch self {
        case .gamingShop: String(decoding: PackageResources.gaming_shop_yaml, as: UTF8.self)
        case .franceMinimum: String(decoding: PackageResources.france_minimum_yaml, as: UTF8.self)
        }
    }

    package var policy: Policy {
        switch self {
        case .gamingShop: Self.loadedGamingShop
        case .franceMinimum: Self.loadedFranceMinimum
        }
    }

    private static let loadedGamingShop = gamingShop.loaded()
    private static let loadedFranceMinimum = franceMinimum.loaded()

    /// The files are part of the program and tested with it.
    private func loaded() -> Policy {
        do {
            return try PolicyLoader.load(text, file: rawValue + ".yaml")
        } catch {
            preconditionFailure("a built-in policy has problems:\n\(error)")
        }
    }
}
