import AfterSales
import Desk

extension Settings {
    /// The account that transfers go out from; `nil`: `SHOP_IBAN` is not set.
    ///
    /// - Throws: ``DebtorProblem`` where it is no IBAN.
    var debtor: Desk.Debtor? {
        get throws {
            guard let shopIBAN, !shopIBAN.isEmpty else { return nil }
            let iban: IBAN
            do throws(IBAN.Problem) {
                iban = try IBAN(shopIBAN)
            } catch { throw DebtorProblem(problem: error) }
            return Desk.Debtor(name: shop.name.isEmpty ? shopName : shop.name, iban: iban)
        }
    }

    struct DebtorProblem: Error, CustomStringConvertible {
        let problem: IBAN.Problem
        var description: String {
            switch problem {
            case .empty, .notAnIBAN: "SHOP_IBAN: not an IBAN"
            case .outsideSEPA(let country):
                "SHOP_IBAN: \(country) is not a country of the Single Euro Payments Area"
            case .length(let found, let expected):
                "SHOP_IBAN: \(found) characters, expected \(expected)"
            case .checkDigits: "SHOP_IBAN: a digit is wrong, its check digits do not fit"
            }
        }
    }
}
