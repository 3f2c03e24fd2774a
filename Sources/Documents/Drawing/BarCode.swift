import CZint

/// A linear bar code: its bars in modules, to be drawn at any size.
package struct BarCode: Hashable, Sendable {
    package enum Symbology: Sendable {
        /// Printable ASCII.
        case code128
        /// Application identifiers in brackets: `[00]376012345678901237`.
        case gs1

        fileprivate var zintCode: Int32 { self == .code128 ? BARCODE_CODE128 : BARCODE_GS1_128 }
    }

    struct Bar: Hashable, Sendable {
        var start, width: Int
    }

    /// What stands below the bars for people.
    package let text: String
    let bars: [Bar]
    /// The width of the code without its quiet zones.
    let modules: Int

    /// - Throws: ``DocumentError/barCodeRefused(text:reason:)`` for an empty text, a character that
    ///   is not printable ASCII, a text too long or a wrong check digit.
    package init(_ text: String, as symbology: Symbology = .code128) throws(DocumentError) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw .barCodeRefused(text: text, reason: "not printable ASCII, or empty")
        }
        guard let symbol = ZBarcode_Create() else {
            throw .barCodeRefused(text: text, reason: "out of memory")
        }
        defer { ZBarcode_Delete(symbol) }
        symbol.pointee.symbology = symbology.zintCode
        symbol.pointee.show_hrt = 0
        let status = ZBarcode_Encode_and_Buffer_Vector(symbol, text, Int32(text.utf8.count), 0)
        guard status == 0, let vector = symbol.pointee.vector else {
            throw .barCodeRefused(text: text, reason: Self.message(of: symbol))
        }
        self.text = symbology == .code128 ? text : Self.humanReadable(text)
        modules = Int(symbol.pointee.width)
        bars = Self.bars(in: vector, modules: modules)
    }

    /// Zint draws in units of its own; a module is the drawing's width over the symbol's.
    private static func bars(in vector: UnsafePointer<zint_vector>, modules: Int) -> [Bar] {
        let unit = vector.pointee.width / Float(modules)
        var bars: [Bar] = []
        var next = vector.pointee.rectangles
        while let rectangle = next {
            bars.append(
                Bar(
                    start: Int((rectangle.pointee.x / unit).rounded()),
                    width: Int((rectangle.pointee.width / unit).rounded())))
            next = rectangle.pointee.next
        }
        return bars
    }

    private static func humanReadable(_ text: String) -> String {
        String(text.map { $0 == "[" ? "(" : $0 == "]" ? ")" : $0 })
    }

    private static func message(of symbol: UnsafePointer<zint_symbol>) -> String {
        withUnsafeBytes(of: symbol.pointee.errtxt) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
