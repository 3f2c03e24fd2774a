import Foundation

/// Runs poppler and zbar on a PDF, as a reader and a scanner would see it.
enum Tool {
    /// The file's text as `pdftotext` finds it, its no-break spaces made plain.
    static func text(of pdf: [UInt8]) throws -> String {
        try withFile(pdf) { file in
            try run("pdftotext", ["-layout", file, "-"])
                .replacingOccurrences(of: "\u{A0}", with: " ")
        }
    }

    /// What `zbarimg` reads on the first page at 200 dots per inch.
    static func barCodes(in pdf: [UInt8]) throws -> [String] {
        try withFile(pdf) { file in
            _ = try run("pdftoppm", ["-r", "200", "-l", "1", "-singlefile", "-png", file, file])
            return try run("zbarimg", ["-q", "--raw", file + ".png"])
                .split(separator: "\n").map(String.init)
        }
    }

    /// What `zbarimg` reads in a drawing of black and white pixels, the rows one after another.
    static func barCodes(in pixels: [[Bool]]) throws -> [String] {
        let rows = pixels.map { $0.map { $0 ? "1" : "0" }.joined(separator: " ") }
        let image = "P1\n\(pixels[0].count) \(pixels.count)\n" + rows.joined(separator: "\n") + "\n"
        return try withFile(Array(image.utf8)) { file in
            try run("zbarimg", ["-q", "--raw", file]).split(separator: "\n").map(String.init)
        }
    }

    static func pageCount(of pdf: [UInt8]) throws -> Int {
        try withFile(pdf) { file in
            let line = try run("pdfinfo", [file]).split(separator: "\n")
                .first { $0.hasPrefix("Pages:") }
            return Int(line?.split(separator: " ").last ?? "") ?? 0
        }
    }

    private static func withFile<Result>(
        _ bytes: [UInt8], _ body: (String) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("document.pdf")
        try Data(bytes).write(to: file)
        return try body(file.path)
    }

    private static func run(_ command: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [command] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
