import CZBar
import Desk

/// Reads the bar codes of a picture.
enum BarCodeReader {
    private static let symbologies: [zbar_symbol_type_t] = [
        ZBAR_EAN13, ZBAR_EAN8, ZBAR_UPCA, ZBAR_UPCE, ZBAR_CODE128, ZBAR_QRCODE,
    ]
    private static let most = 8
    private static let longest = 200

    /// - Parameter pixels: one byte each, row by row.
    /// - Returns: at most eight, those of articles first; each text once.
    static func codes(in pixels: [UInt8], width: Int, height: Int) -> [BarCode] {
        guard pixels.count == width * height, let scanner = zbar_image_scanner_create(),
            let image = zbar_image_create()
        else { return [] }
        defer {
            zbar_image_destroy(image)
            zbar_image_scanner_destroy(scanner)
        }
        zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
        for symbology in symbologies {
            zbar_image_scanner_set_config(scanner, symbology, ZBAR_CFG_ENABLE, 1)
        }
        let grey = "Y800".utf8.enumerated().reduce(UInt(0)) { $0 | UInt($1.1) << (8 * $1.0) }
        zbar_image_set_format(image, grey)
        zbar_image_set_size(image, UInt32(width), UInt32(height))
        return pixels.withUnsafeBytes { bytes in
            // The library reads these while it scans, and keeps copies of what it found.
            zbar_image_set_data(image, bytes.baseAddress, UInt(bytes.count), nil)
            guard zbar_scan_image(scanner, image) > 0 else { return [] }
            return found(in: image)
        }
    }

    private static func found(in image: OpaquePointer) -> [BarCode] {
        var codes: [BarCode] = []
        var symbol = zbar_image_first_symbol(image)
        while let current = symbol {
            if let code = code(of: current), !codes.contains(code) { codes.append(code) }
            symbol = zbar_symbol_next(current)
        }
        let articles = codes.filter { $0.kind == .article }
        return Array((articles + codes.filter { $0.kind != .article }).prefix(most))
    }

    /// - Returns: `nil` for what is no text, or longer than any label has it.
    private static func code(of symbol: OpaquePointer) -> BarCode? {
        let length = Int(zbar_symbol_get_data_length(symbol))
        guard let data = zbar_symbol_get_data(symbol), (1...longest).contains(length),
            let text = String(
                validating: UnsafeRawBufferPointer(start: data, count: length), as: UTF8.self),
            text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { return nil }
        switch zbar_symbol_get_type(symbol) {
        case ZBAR_CODE128: return BarCode(kind: .code128, text: text)
        case ZBAR_QRCODE: return BarCode(kind: .qr, text: text)
        default: return BarCode(kind: .article, text: text)
        }
    }
}
