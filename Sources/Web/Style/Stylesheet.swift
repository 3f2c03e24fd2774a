import Foundation

/// The one stylesheet: tokens first, then what pages are made of, a file a room. A shop sets its
/// accent and nothing else. Light and dark; under 15 KB as it is sent, before compression.
enum Stylesheet {
    static func text(accent: Accent?) -> String {
        squeezed(Self.text(PackageResources.tokens_css)) + (accent?.css ?? "") + rest
    }

    /// In the order in which later rules win; what is printed comes last.
    private static let rest = [
        PackageResources.base_css, PackageResources.parts_css, PackageResources.forms_css,
        PackageResources.request_css,
        PackageResources.portal_css, PackageResources.pictures_css, PackageResources.photos_css,
        PackageResources.desk_css,
        PackageResources.conversation_css,
        PackageResources.queues_css,
        PackageResources.station_css,
        PackageResources.print_css,
    ].map { squeezed(text($0)) }.joined()

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Without comments, and with single spaces: all that can go without reading CSS.
    static func squeezed(_ css: String) -> String {
        var result = ""
        result.reserveCapacity(css.utf8.count)
        var rest = Substring(css)
        while let start = rest.range(of: "/*") {
            result += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].range(of: "*/") else { return result }
            rest = rest[end.upperBound...]
        }
        result += rest
        return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing(#/ ?([{};]) ?/#) { String($0.output.1) }
            .replacing(";}", with: "}")
    }
}
