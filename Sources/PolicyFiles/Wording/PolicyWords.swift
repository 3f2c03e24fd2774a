import AfterSales
import Foundation

/// The policy's own terms in a reader's language, as they stand inside a sentence.
extension Wording {
    /// `sur le portail, par formulaire ou par téléphone`.
    package func ways(_ channels: [Channel]) -> String { any(of: channels.map(way)) }

    package func way(_ channel: Channel) -> String {
        switch channel {
        case .portal: language.say(fr: "sur le portail", en: "on the portal")
        case .form: language.say(fr: "par formulaire", en: "by form")
        case .phone: language.say(fr: "par téléphone", en: "by phone")
        case .api: language.say(fr: "par l'interface de programmation", en: "through the API")
        }
    }

    /// `une réparation, un remplacement ou un remboursement`.
    package func outcomes(_ resolutions: [Resolution]) -> String {
        any(of: resolutions.map(outcome))
    }

    package func outcome(_ resolution: Resolution) -> String {
        switch resolution {
        case .refund: language.say(fr: "un remboursement", en: "a refund")
        case .exchange: language.say(fr: "un échange", en: "an exchange")
        case .replacement: language.say(fr: "un remplacement", en: "a replacement")
        case .repair: language.say(fr: "une réparation", en: "a repair")
        case .storeCredit: language.say(fr: "un avoir", en: "store credit")
        }
    }

    package func status(_ status: OrderStatus) -> String {
        switch status {
        case .awaitingPayment: language.say(fr: "en attente de paiement", en: "awaiting payment")
        case .awaitingPreparation:
            language.say(fr: "en attente de préparation", en: "awaiting preparation")
        case .inPreparation: language.say(fr: "en préparation", en: "in preparation")
        case .shipped: language.say(fr: "expédiée", en: "shipped")
        case .delivered: language.say(fr: "livrée", en: "delivered")
        case .canceled: language.say(fr: "annulée", en: "canceled")
        }
    }

    /// `France`, by its ISO 3166 code.
    func country(_ code: String) -> String {
        language.locale.localizedString(forRegionCode: code) ?? code
    }

    /// Products of these traits; a trait of the shop's own is shown as its name.
    func goods(_ traits: [String]) -> String {
        any(
            of: traits.map { trait in
                switch trait {
                case "personalized":
                    language.say(
                        fr: "personnalisé (flocage, gravure)",
                        en: "personalized (printed names, engraving)")
                case "bulky": language.say(fr: "lourd ou encombrant", en: "heavy or bulky")
                default: trait.replacing("_", with: " ")
                }
            })
    }

    /// `du lundi au vendredi` for days in a row, else a list.
    func weekdays(_ names: [String]) -> String {
        let days = Weekday.names.enumerated().filter { names.contains($0.element) }
        let words = days.map { weekday($0.offset) }
        guard days.count > 2, days[days.count - 1].offset - days[0].offset == days.count - 1 else {
            return language.say(fr: "le ", en: "on ") + all(of: words)
        }
        return language.say(
            fr: "du \(words[0]) au \(words[words.count - 1])",
            en: "from \(words[0]) to \(words[words.count - 1])")
    }

    private func weekday(_ index: Int) -> String {
        let french = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
        return language.say(fr: french[index], en: Weekday.names[index].capitalized)
    }
}
