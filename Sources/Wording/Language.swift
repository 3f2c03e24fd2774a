/// A language in which the desk writes to people.
package enum Language: String, CaseIterable, Codable, Sendable {
    case french = "fr"
    case english = "en"

    /// The language of a locale such as `fr`, `fr-FR` or `en_GB`; `nil` for one that the desk does
    /// not speak.
    package init?(locale: some StringProtocol) {
        let subtag = locale.split { $0 == "-" || $0 == "_" }.first ?? ""
        self.init(rawValue: subtag.lowercased())
    }

    /// `fr` or `en`: the value of an HTML `lang` attribute and of `Content-Language`.
    package var code: String { rawValue }

    /// The language's own name.
    package var name: String { pick("Français", "English") }

    /// One of two texts, so that a sentence stands beside its translation.
    package func pick<Text>(_ french: Text, _ english: Text) -> Text {
        switch self {
        case .french: french
        case .english: english
        }
    }
}
