import AfterSales
import Foundation
import Wording

/// The policy's own terms in a reader's language, as they stand inside a sentence.
extension Language {
    /// `sur le portail, par formulaire ou par téléphone`.
    package func ways(_ channels: [Channel]) -> String { any(of: channels.map(way)) }

    package func way(_ channel: Channel) -> String {
        switch channel {
        case .portal: say(fr: "sur le portail", en: "on the portal")
        case .form: say(fr: "par formulaire", en: "by form")
        case .phone: say(fr: "par téléphone", en: "by phone")
        case .api: say(fr: "par l'interface de programmation", en: "through the API")
        }
    }

    /// `une réparation, un remplacement ou un remboursement`.
    package func outcomes(_ resolutions: [Resolution]) -> String {
        any(of: resolutions.map(outcome))
    }

    package func outcome(_ resolution: Resolution) -> String {
        switch resolution {
        case .refund: say(fr: "un remboursement", en: "a refund")
        case .exchange: say(fr: "un échange", en: "an exchange")
        case .replacement: say(fr: "un remplacement", en: "a replacement")
        case .repair: say(fr: "une réparation", en: "a repair")
        case .storeCredit: say(fr: "un avoir", en: "store credit")
        }
    }

    package func status(_ status: OrderStatus) -> String {
        switch status {
        case .awaitingPayment: say(fr: "en attente de paiement", en: "awaiting payment")
        case .awaitingPreparation:
            say(fr: "en attente de préparation", en: "awaiting preparation")
        case .inPreparation: say(fr: "en préparation", en: "in preparation")
        case .shipped: say(fr: "expédiée", en: "shipped")
        case .delivered: say(fr: "livrée", en: "delivered")
        case .canceled: say(fr: "annulée", en: "canceled")
        }
    }

    /// `France`, by its ISO 3166 code.
    func country(_ code: String) -> String {
        Locale(identifier: self.code).localizedString(forRegionCode: code) ?? code
    }

    /// Products of these traits; a trait of the shop's own is shown as its name.
    func goods(_ traits: [String]) -> String {
        any(
            of: traits.map { trait in
                switch trait {
                case "personalized":
                    say(
                        fr: "personnalisé (flocage, gravure)",
                        en: "personalized (printed names, engraving)")
                case "bulky": say(fr: "lourd ou encombrant", en: "heavy or bulky")
                default: trait.replacing("_", with: " ")
                }
            })
    }

    /// `du lundi au vendredi` for days in a row, else a list.
    func weekdays(_ names: [String]) -> String {
        let days = Weekday.allCases.filter { names.contains("\($0)") }
        let words = days.map(weekday)
        guard days.count > 2, days[days.count - 1].rawValue - days[0].rawValue == days.count - 1
        else { return say(fr: "le ", en: "on ") + all(of: words) }
        return say(
            fr: "du \(words[0]) au \(words[words.count - 1])",
            en: "from \(words[0]) to \(words[words.count - 1])")
    }

    /// `10 h 00` or `10:00` from the policy's `HH:MM`.
    func clockTime(_ time: String) -> String {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2 else { return time }
        return clock(second: parts[0] * 3_600 + parts[1] * 60)
    }

    /// One of two sentences, set as a printer would.
    package func say(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        switch self {
        case .french: Typography.set(fr(), isFrench: true)
        case .english: Typography.set(en(), isFrench: false)
        }
    }
}
