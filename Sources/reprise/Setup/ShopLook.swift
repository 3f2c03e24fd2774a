import Foundation
import Storage
import Web

/// The shop's look as the settings have it; what cannot be used is said with its setting.
enum ShopLook {
    /// Why a setting cannot be used.
    struct Problem: Error, CustomStringConvertible {
        var description: String
    }

    static func accent(_ settings: Settings) throws -> Accent? {
        guard let text = settings.shopAccent, !text.isEmpty else { return nil }
        do { return try Accent(text) } catch {
            throw Problem(description: "SHOP_ACCENT: \(error)")
        }
    }

    static func logo(_ settings: Settings) throws -> Logo? {
        guard let path = settings.shopLogo, !path.isEmpty else { return nil }
        guard let content = FileManager.default.contents(atPath: path) else {
            throw Problem(description: "SHOP_LOGO: \(path) cannot be read")
        }
        do { return try Logo(Array(content)) } catch {
            throw Problem(description: "SHOP_LOGO: \(path): \(error)")
        }
    }
}
