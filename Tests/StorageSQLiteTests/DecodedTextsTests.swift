import Storage
import Synchronization
import Testing

@Suite struct DecodedTextsTests {
    /// A fact that counts how often it was decoded, by its name.
    private struct Fact: Decodable, Sendable {
        static let decoded = Mutex<[String: Int]>([:])
        let name: String

        init(from decoder: any Decoder) throws {
            let name = try decoder.singleValueContainer().decode(String.self)
            self.name = name
            Self.decoded.withLock { $0[name, default: 0] += 1 }
        }

        static func count(_ name: String) -> Int { decoded.withLock { $0[name] ?? 0 } }
    }

    @Test func `the same text is decoded once, another is another value`() throws {
        let texts = DecodedTexts<Fact>(limit: 1_000)
        for _ in 0..<3 {
            #expect(try texts.value("\"once\"").name == "once")
            #expect(try texts.value("\"other\"").name == "other")
        }
        #expect(Fact.count("once") == 1)
        #expect(Fact.count("other") == 1)
    }

    @Test func `what is asked for stays, what is not goes`() throws {
        let texts = DecodedTexts<Fact>(limit: 200)
        _ = try texts.value("\"left\"")
        for index in 0..<100 {
            _ = try texts.value("\"filler \(index)\"")
            _ = try texts.value("\"wanted\"")
        }
        _ = try texts.value("\"left\"")
        #expect(Fact.count("wanted") == 1)
        #expect(Fact.count("left") == 2)
    }

    @Test func `what cannot be decoded is told each time`() {
        let texts = DecodedTexts<Fact>(limit: 1_000)
        for _ in 0..<2 {
            #expect(throws: DecodingError.self) { try texts.value("1") }
        }
    }
}
