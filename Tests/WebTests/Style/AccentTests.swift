import Foundation
import Testing

@testable import Web

@Suite struct AccentTests {
    @Test(arguments: [
        ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.478),
        ("#2f5d50", "#faf8f4", 7.065),
    ])
    func `contrast is WCAG's`(one: String, other: String, ratio: Double) throws {
        let found = try #require(Color(one)).contrast(with: try #require(Color(other)))
        #expect(abs(found - ratio) < 0.01)
    }

    @Test(arguments: ["red", "#12345", "#1234567", "#12345g", "", "#123456,#123456,#123456"])
    func `what is no color is said so`(text: String) {
        #expect(throws: Accent.Problem.notAColor(text)) { try Accent(text) }
    }

    @Test func `a color that is hard to read names the nearest that is not`() {
        #expect(
            throws: Accent.Problem.unreadable(
                "#ff9900", theme: "light", contrast: "1.8", nearest: "#9b5d00")
        ) { try Accent("#ff9900") }
        #expect(
            throws: Accent.Problem.unreadable(
                "#2f5d50", theme: "dark", contrast: "2.1", nearest: "#6d8d84")
        ) { try Accent("#2f5d50,#2f5d50") }
    }

    @Test func `one color is made lighter for dark pages, and is written on in white`() throws {
        #expect(
            try Accent("#1d4ed8").css
                == ":root{--accent:light-dark(#1d4ed8,#6083e3);"
                + "--on-accent:light-dark(#ffffff,#0e1613)}")
    }

    /// Text and its ground, as `tokens.css` pairs them.
    @Test(arguments: [
        ("ink", "paper"), ("ink", "sheet"), ("ink", "sunk"), ("soft", "paper"), ("soft", "sheet"),
        ("soft", "sunk"), ("accent", "paper"), ("accent", "sheet"), ("accent", "sunk"),
        ("on-accent", "accent"), ("ok", "ok-wash"), ("wait", "wait-wash"), ("no", "no-wash"),
        ("no", "sheet"), ("no", "paper"), ("ink", "ok-wash"), ("ink", "wait-wash"),
        ("ink", "no-wash"), ("soft", "no-wash"), ("soft", "wait-wash"), ("accent", "wait-wash"),
        ("accent", "no-wash"),
    ])
    func `every pair of tokens is read well in both themes`(text: String, ground: String) throws {
        let tokens = try Self.tokens()
        for theme in 0...1 {
            let colors = (try #require(tokens[text])[theme], try #require(tokens[ground])[theme])
            #expect(
                colors.0.contrast(with: colors.1) >= 4.5,
                "\(text) on \(ground), theme \(theme)")
        }
    }

    private static func tokens() throws -> [String: [Color]] {
        let css = Stylesheet.text(accent: nil)
        var found: [String: [Color]] = [:]
        let pattern = /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/
        for match in css.matches(of: pattern) {
            found[String(match.1)] = [match.2, match.3].compactMap { Color(String($0)) }
        }
        return found
    }
}
