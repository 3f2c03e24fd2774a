import Foundation

/// A color of the screen, as `#rrggbb`.
package struct Color: Hashable, Sendable {
    private let channels: [Int]

    static let white = Color(channels: [255, 255, 255])
    static let black = Color(channels: [0, 0, 0])

    private init(channels: [Int]) { self.channels = channels }

    /// - Returns: `nil` unless the text is `#rrggbb`.
    package init?(_ text: String) {
        guard text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit),
            let value = Int(text.dropFirst(), radix: 16)
        else { return nil }
        channels = [value >> 16, value >> 8 & 255, value & 255]
    }

    package var text: String {
        "#"
            + channels.map { channel in
                let digits = String(channel, radix: 16)
                return digits.utf8.count < 2 ? "0" + digits : digits
            }.joined()
    }

    /// How well one is read on the other, from 1 to 21 (WCAG 2.2, contrast ratio).
    func contrast(with other: Color) -> Double {
        let pair = [luminance, other.luminance].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    /// The least change towards `goal` that is read well on every one of `grounds`.
    func readable(on grounds: [Color], towards goal: Color) -> Color {
        for step in 0...100 {
            let mixed = self.mixed(with: goal, percent: step)
            if grounds.allSatisfy({ mixed.contrast(with: $0) >= Self.readableContrast }) {
                return mixed
            }
        }
        return goal
    }

    /// What text of the body's size needs (WCAG 2.2, 1.4.3, level AA).
    static let readableContrast = 4.5

    private func mixed(with other: Color, percent: Int) -> Color {
        Color(
            channels: zip(channels, other.channels).map {
                ($0 * (100 - percent) + $1 * percent) / 100
            })
    }

    /// Relative luminance (WCAG 2.2).
    private var luminance: Double {
        let linear = channels.map { channel in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}
