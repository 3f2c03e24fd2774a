import Foundation
import Testing

/// Pictures made by Pillow, which shares no code with the decoder, and a few made by hand.
enum PictureSamples {
    /// A folder of samples, made once; `nil`: no Python with Pillow.
    static let folder: String? = {
        let folder =
            NSTemporaryDirectory() + "reprise-samples-\(ProcessInfo.processInfo.processIdentifier)"
        return run([folder]) == nil ? nil : folder
    }()

    static func path(_ name: String) throws -> String { try #require(folder) + "/" + name }

    /// What Pillow reads in a file: format, size and mode; how many tags and bytes of profile; the
    /// colors of top left, top right, bottom left, bottom right.
    static func look(_ path: String) throws -> [String] {
        try #require(run(["--look", path])).split(separator: "\n").map(String.init)
    }

    private static let python =
        ProcessInfo.processInfo.environment["REPRISE_PYTHON"] ?? "/usr/bin/python3"

    private static func run(_ arguments: [String]) -> String? {
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "picture_samples.py").path()
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: python)
        process.arguments = [script] + arguments
        process.standardOutput = output
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
