/// What a file is, by its first bytes; its name and what its sender says of it do not count.
package enum PictureFormat: String, CaseIterable, Sendable {
    case jpeg, png, webp, heif

    /// How many bytes are enough to tell.
    package static let headLength = 32

    /// - Parameter head: the first ``headLength`` bytes, or the whole file where it is shorter.
    /// - Returns: `nil`: none of these.
    package init?(head: some Sequence<UInt8>) {
        let head = Array(head.prefix(Self.headLength))
        let text = { (range: Range<Int>) in
            head.count >= range.upperBound ? String(decoding: head[range], as: UTF8.self) : ""
        }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if text(0..<4) == "RIFF", text(8..<12) == "WEBP" {
            self = .webp
        } else if text(4..<8) == "ftyp", Self.heifBrands.contains(text(8..<12)) {
            self = .heif
        } else {
            return nil
        }
    }

    /// Major brands of still pictures (ISO/IEC 23008-12); `mif1` is any of them.
    private static let heifBrands: Set<String> = ["heic", "heix", "heim", "heis", "mif1", "msf1"]
}
