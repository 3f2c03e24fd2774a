import CZint

/// A QR code (ISO/IEC 18004): its dark modules, to be drawn at any size.
package struct MatrixCode: Hashable, Sendable {
    /// Dark modules that stand together, in modules from the upper left corner.
    package struct Block: Hashable, Sendable {
        package var x, y, width, height: Int
    }

    /// Modules of white that a reader wants on every side.
    package static let quietZone = 4

    package let text: String
    /// Modules along each side, without the quiet zone.
    package let modules: Int
    package let blocks: [Block]

    /// - Throws: ``DocumentError/barCodeRefused(text:reason:)`` for an empty text, a character that
    ///   is not printable ASCII, or a text too long.
    package init(_ text: String) throws(DocumentError) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw .barCodeRefused(text: text, reason: "not printable ASCII, or empty")
        }
        guard let symbol = ZBarcode_Create() else {
            throw .barCodeRefused(text: text, reason: "out of memory")
        }
        defer { ZBarcode_Delete(symbol) }
        symbol.pointee.symbology = BARCODE_QRCODE
        // Level M: a screen may be dirty or cracked.
        symbol.pointee.option_1 = 2
        let status = ZBarcode_Encode_and_Buffer_Vector(symbol, text, Int32(text.utf8.count), 0)
        guard status == 0, let vector = symbol.pointee.vector else {
            throw .barCodeRefused(text: text, reason: "the encoder gave status \(status)")
        }
        self.text = text
        modules = Int(symbol.pointee.width)
        blocks = Self.blocks(in: vector, modules: modules)
    }

    /// The blocks as a path of SVG, the quiet zone to their left and above.
    package var outline: String {
        blocks.map { block in
            "M\(block.x + Self.quietZone) \(block.y + Self.quietZone)"
                + "h\(block.width)v\(block.height)h-\(block.width)z"
        }.joined()
    }

    /// Modules along each side, with the quiet zone.
    package var side: Int { modules + 2 * Self.quietZone }

    /// Zint draws in units of its own; a module is the drawing's width over the symbol's.
    private static func blocks(
        in vector: UnsafePointer<zint_vector>, modules: Int
    ) -> [Block] {
        let unit = vector.pointee.width / Float(modules)
        func count(_ length: Float) -> Int { Int((length / unit).rounded()) }
        var blocks: [Block] = []
        var next = vector.pointee.rectangles
        while let rectangle = next?.pointee {
            blocks.append(
                Block(
                    x: count(rectangle.x), y: count(rectangle.y), width: count(rectangle.width),
                    height: count(rectangle.height)))
            next = rectangle.next
        }
        return blocks
    }
}
