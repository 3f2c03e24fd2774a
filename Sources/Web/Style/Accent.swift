/// The shop's own color, for light and for dark, and what is written on it.
package struct Accent: Hashable, Sendable {
    let light: Color
    let dark: Color

    /// What an accent stands on, by theme: the paper and the sheets of `tokens.css`.
    static let lightGrounds = ["#faf8f4", "#ffffff", "#f1eee7"].compactMap { Color($0) }
    static let darkGrounds = ["#15171a", "#1d2024", "#101214"].compactMap { Color($0) }

    /// Why a color cannot be the accent.
    package enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        case notAColor(String)
        case unreadable(String, theme: String, contrast: String, nearest: String)

        package var description: String {
            switch self {
            case .notAColor(let text):
                "“\(text)” is no color: write #rrggbb, or two for light and dark, #rrggbb,#rrggbb"
            case .unreadable(let color, let theme, let contrast, let nearest):
                "\(color) is hard to read on the \(theme) page: its contrast is \(contrast) and "
                    + "must be 4.5 (WCAG 2.2, 1.4.3); the nearest color that is read well is "
                    + nearest
            }
        }
    }

    /// `#rrggbb` for light and dark, or two of them with a comma between. One alone is made
    /// lighter for dark pages as far as it must.
    package init(_ text: String) throws(Problem) {
        let parts = text.split(separator: ",").map { String($0).trimmed }
        guard (1...2).contains(parts.count), let first = Color(parts[0]) else {
            throw .notAColor(text)
        }
        light = first
        try Self.check(first, on: Self.lightGrounds, theme: "light", towards: .black)
        guard parts.count == 2 else {
            dark = first.readable(on: Self.darkGrounds, towards: .white)
            return
        }
        guard let second = Color(parts[1]) else { throw .notAColor(parts[1]) }
        dark = second
        try Self.check(second, on: Self.darkGrounds, theme: "dark", towards: .white)
    }

    private static func check(
        _ color: Color, on grounds: [Color], theme: String, towards goal: Color
    ) throws(Problem) {
        let worst = grounds.map(color.contrast).min() ?? 21
        guard worst < Color.readableContrast else { return }
        let tenths = Int(worst * 10)
        throw .unreadable(
            color.text, theme: theme, contrast: "\(tenths / 10).\(tenths % 10)",
            nearest: color.readable(on: grounds, towards: goal).text)
    }

    /// The tokens that it replaces.
    var css: String {
        ":root{--accent:light-dark(\(light.text),\(dark.text));"
            + "--on-accent:light-dark(\(Self.on(light).text),\(Self.on(dark).text))}"
    }

    /// White or near-black, whichever is read better.
    private static func on(_ color: Color) -> Color {
        let ink = Color("#0e1613") ?? .black
        return color.contrast(with: .white) >= color.contrast(with: ink) ? .white : ink
    }
}
