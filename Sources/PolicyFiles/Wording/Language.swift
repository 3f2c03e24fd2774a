import Foundation

/// A language that pages, mails and the policy's sentences are written in.
package enum Language: String, Codable, CaseIterable, Sendable {
    case french = "fr"
    case english = "en"

    /// The formats of numbers and dates that go with it.
    package var locale: Locale {
        switch self {
        case .french: Locale(identifier: "fr_FR")
        case .english: Locale(identifier: "en_US")
        }
    }

    /// One of two texts.
    package func say(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        switch self {
        case .french: Self.setFrench(fr())
        case .english: en().replacing("'", with: "’")
        }
    }

    /// French typography: curved apostrophes, and no line break before `: ; ? %` or inside « ».
    private static func setFrench(_ text: String) -> String {
        var set = text.replacing("'", with: "’").replacing("« ", with: "«\u{A0}")
        for mark in [":", ";", "?", "%", "»", "€"] {
            set = set.replacing(" " + mark, with: "\u{A0}" + mark)
        }
        return set
    }
}
