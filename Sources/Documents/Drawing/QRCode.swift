import CZint

/// A QR code (ISO/IEC 18004, error correction M) as runs of dark modules, to be drawn at any size.
package struct QRCode: Hashable, Sendable {
    /// Dark modules beside each other, from the left.
    package struct Run: Hashable, Sendable {
        package var x, y, width, height: Int
    }

    package let runs: [Run]
    /// Modules a side, without the quiet zone of four modules that belongs around it.
    package let modules: Int

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
        symbol.pointee.option_1 = 2
        let status = ZBarcode_Encode_and_Buffer_Vector(symbol, text, Int32(text.utf8.count), 0)
        guard status == 0, let vector = symbol.pointee.vector else {
            throw .barCodeRefused(text: text, reason: "too long")
        }
        modules = Int(symbol.pointee.width)
        let unit = vector.pointee.width / Float(modules)
        var runs: [Run] = []
        var next = vector.pointee.rectangles
        while let rectangle = next {
            let found = rectangle.pointee
            runs.append(
                Run(
                    x: Int((found.x / unit).rounded()), y: Int((found.y / unit).rounded()),
                    width: Int((found.width / unit).rounded()),
                    height: Int((found.height / unit).rounded())))
            next = found.next
        }
        self.runs = runs
    }
}
