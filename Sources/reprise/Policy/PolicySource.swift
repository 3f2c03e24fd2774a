import AfterSales
import ArgumentParser
import Foundation
import PolicyFiles
import Wording

/// Which policy a command is about: a file, or a built-in by its name.
enum PolicySource {
    /// The policy of a file (`./shop.yaml`) or a built-in (`gaming-shop`). A built-in's name wins;
    /// `./gaming-shop` is the file.
    static func policy(_ name: String) throws -> Policy {
        if let builtIn = BuiltInPolicy(rawValue: name) { return builtIn.policy }
        return try PolicyLoader.load(bytes: bytes(ofFile: name), file: name)
    }

    /// Throws a ``ValidationError``, which is a usage error, where the file cannot be read: most
    /// often its name is misspelt.
    private static func bytes(ofFile path: String) throws -> Data {
        guard let file = FileHandle(forReadingAtPath: path) else {
            let names = BuiltInPolicy.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("no file \(path), and no built-in of this name (\(names))")
        }
        do {
            // One byte more than any policy may have: enough for the loader to refuse the file.
            return try file.read(upToCount: PolicyLoader.byteLimit + 1) ?? Data()
        } catch {
            throw ValidationError("\(path) cannot be read; is it a file?")
        }
    }
}

/// The shape of a command's answer.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

extension Language: ExpressibleByArgument {}

extension Output {
    /// Writes a value as JSON, its keys in a fixed order.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
