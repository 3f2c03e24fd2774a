import Documents
import Testing

@Suite struct MatrixCodeTests {
    /// The code as a screen shows it: six pixels a module, its white border around.
    static func pixels(of code: MatrixCode) -> [[Bool]] {
        let (scale, quiet) = (6, MatrixCode.quietZone)
        let side = (code.modules + 2 * quiet) * scale
        var pixels = [[Bool]](repeating: [Bool](repeating: false, count: side), count: side)
        for block in code.blocks {
            for y in 0..<(block.height * scale) {
                for x in 0..<(block.width * scale) {
                    pixels[(block.y + quiet) * scale + y][(block.x + quiet) * scale + x] = true
                }
            }
        }
        return pixels
    }

    @Test(arguments: ["8R0000000001", "8R9999999999", "R-000001 / FR-1001, 12 rue des Lilas"])
    func `a phone reads the text back`(text: String) throws {
        #expect(try Tool.barCodes(in: Self.pixels(of: MatrixCode(text))) == [text])
    }

    @Test(arguments: ["", "café", "12\n34"])
    func `a text that is not printable ASCII is an error`(text: String) {
        #expect(
            throws: DocumentError.barCodeRefused(
                text: text, reason: "not printable ASCII, or empty")
        ) { try MatrixCode(text) }
    }

    @Test func `a text too long is an error`() {
        #expect(throws: DocumentError.self) { try MatrixCode(String(repeating: "A", count: 5000)) }
    }
}
