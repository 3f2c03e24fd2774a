import AfterSales
import Yams

/// Loads a mapping file, or says everything that is wrong with it. Strict, as policies are: an
/// unknown, missing, doubled or out-of-range field is a problem.
package enum MappingFile {
    /// A mapping takes 2 KB; a file beyond this is something else.
    static let byteLimit = 256 * 1_024

    /// - Parameter file: the name to show in problems.
    package static func load(
        bytes: [UInt8], file: String
    ) throws(MappingProblems) -> ImportMapping {
        var reader = MappingReader(file: file)
        let mapping = read(bytes, &reader)
        guard let mapping, reader.problems.isEmpty else {
            throw MappingProblems(
                problems: reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return mapping
    }

    private static func read(_ bytes: [UInt8], _ reader: inout MappingReader) -> ImportMapping? {
        guard bytes.count <= byteLimit else {
            reader.note(nil, "", "larger than \(byteLimit / 1_024) KB, which no mapping needs")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            reader.note(nil, "", "not UTF-8 text")
            return nil
        }
        guard let root = reader.root(of: text) else { return nil }
        return ImportMapping(root, &reader)
    }
}
