import Foundation

/// A language that pages, mails and the policy's sentences are written in.
package enum Language: String, Codable, CaseIterable, Sendable {
    case french = "fr"
    case english = "en"

    /// The formats of numbers and dates that go with it.
    package var locale: Locale {
        switch self {
        case .french: Self.frenchLocale
        case .english: Self.englishLocale
        }
    }

    private static let frenchLocale = Locale(identifier: "fr_FR")
    private static let englishLocale = Locale(identifier: "en_US")

    /// One of two texts.
    package func say(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        switch self {
        case .french: Typography.set(fr(), isFrench: true)
        case .english: Typography.set(en(), isFrench: false)
        }
    }
}
